package cn.suyuanban.problem.book;

import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledgerfile.LedgerFile.Objection;
import cn.suyuanban.ledgerfile.ProblemRow;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands against taking one row over; each objection says how to mend it. */
final class RowCheck {

    private static final Pattern OWN_NUMBER = Pattern.compile("(\\d{8})-\\d{6,}");

    /** What can be part of an address. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("(?!file$)[\\p{L}\\p{N}][\\p{L}\\p{N}()（）〔〕_.-]*");

    private static final Set<Status> WITHOUT_DUTY = EnumSet.of(Status.REGISTERED, Status.CLOSED);
    private static final int YEARS_AHEAD = 10;

    private final CaseFiles files;
    private final Departments departments;
    private final LocalDate today;
    private final List<Objection> objections = new ArrayList<>();

    private RowCheck(CaseFiles files, Departments departments, LocalDate today) {
        this.files = files;
        this.departments = departments;
        this.today = today;
    }

    static List<Objection> of(ProblemRow row, CaseFiles files, Departments departments, LocalDate today) {
        RowCheck check = new RowCheck(files, departments, today);
        check.number(row.code());
        check.lengths(row);
        check.days(row);
        if (row.status() != Status.CLOSED) {
            check.duty(row.duty(), !WITHOUT_DUTY.contains(row.status()));
        }
        if (row.status() == Status.SUBMITTED && row.task().evidence().isBlank()) {
            check.object("佐证材料", "evidence-missing", "“待验收”的问题没有佐证材料，请写明，或者把状态改为“整改中”");
        }
        return check.objections;
    }

    private void number(String number) {
        if (!length("编号", number, 32)) {
            return;
        }
        if (!PLAIN_NUMBER.matcher(number).matches()) {
            object("编号", "number-malformed", "“" + number + "”不能作编号，只能用汉字、字母、数字、括号、点和连接号，以汉字、字母或者数字开头，请改正");
            return;
        }
        var own = OWN_NUMBER.matcher(number);
        if (own.matches() && own.group(1).compareTo(today.format(DateTimeFormatter.BASIC_ISO_DATE)) >= 0) {
            object("编号", "number-reserved", "“" + number + "”是系统今天起要用的编号，请换一个编号");
        } else if (files.findByNumber(number).isPresent()) {
            object("编号", "code-exists", "“" + number + "”已有问题或者办件使用，请删去这一行或者换一个编号");
        }
    }

    private void lengths(ProblemRow row) {
        length("企业/项目", row.found().enterprise(), 200);
        length("包联领导", row.found().escort(), 64);
        length("问题描述", row.found().description(), 2000);
        length("严重度", row.found().severity(), 16);
        length("牵头领导", row.duty().leader(), 64);
        length("责任单位", row.duty().unit(), 64);
        length("责任人", row.duty().person(), 64);
        row.duty().supporters().forEach(unit -> length("配合单位", unit, 64));
        length("督办单位", row.duty().supervisor(), 64);
        length("措施", row.task().measures(), 2000);
        length("阶段目标", row.task().goal(), 2000);
        length("佐证材料", row.task().evidence(), 2000);
    }

    private boolean length(String title, String text, int most) {
        if (text.length() > most) {
            object(title, "text-too-long", "有 " + text.length() + " 个字，最多 " + most + " 个，请缩短");
            return false;
        }
        return true;
    }

    private void days(ProblemRow row) {
        past("发现日期", row.found().foundOn());
        row.task().updatedOn().ifPresent(day -> past("更新日期", day));
        row.task()
                .due()
                .filter(day -> day.isAfter(today.plusYears(YEARS_AHEAD)))
                .ifPresent(day -> object("完成时限", "date-too-far", "日期 " + day + " 在 " + YEARS_AHEAD + " 年以后，请核对"));
    }

    private void past(String title, LocalDate day) {
        if (day.isAfter(today)) {
            object(title, "date-in-future", "日期 " + day + " 晚于今天，只能填写已经发生的，请改正");
        }
    }

    /** Work that goes on is given to groups of this system, by names or ids. */
    private void duty(ProblemRow.Duty duty, boolean needed) {
        group("牵头领导", duty.leader(), needed);
        group("责任单位", duty.unit(), needed);
        group("督办单位", duty.supervisor(), needed);
        duty.supporters().forEach(unit -> group("配合单位", unit, true));
        Set<String> apart = new HashSet<>(Set.of(id(duty.unit())));
        if (!duty.unit().isEmpty() && !apart.add(id(duty.supervisor()))) {
            object("督办单位", "duty-same", "督办单位与责任单位相同，请另行指定督办单位");
        }
        Set<String> working = new HashSet<>(Set.of(id(duty.unit())));
        duty.supporters().stream()
                .filter(unit -> !working.add(id(unit)))
                .forEach(unit -> object("配合单位", "duty-same", "“" + unit + "”已经是责任单位或者配合单位，请去掉一个"));
    }

    private void group(String title, String said, boolean needed) {
        int found = said.isEmpty() ? 0 : departments.called(said).size();
        if (said.isEmpty() && needed) {
            object(title, "unit-missing", "没有填写，未销号的问题须有办理单位，请填写系统中的部门名称");
        } else if (!said.isEmpty() && found == 0) {
            object(title, "unit-unknown", "系统中没有名为“" + said + "”的部门，请改为系统中的部门名称或者代码，或者先请系统管理员增加部门");
        } else if (found > 1) {
            object(title, "unit-ambiguous", "有 " + found + " 个部门都叫“" + said + "”，请改填部门代码");
        }
    }

    private String id(String said) {
        return departments.idOrText(said);
    }

    private void object(String title, String code, String message) {
        objections.add(new Objection(title, code, message));
    }
}
