package cn.suyuanban.ledgerfile;

import cn.suyuanban.ledgerfile.ProblemRow.Category;
import cn.suyuanban.ledgerfile.ProblemRow.Duty;
import cn.suyuanban.ledgerfile.ProblemRow.Found;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.ledgerfile.ProblemRow.Task;
import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import cn.suyuanban.ledgerfile.ProjectRow.Money;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** 示例: ledgers as large as the county's published ones, with names and amounts made up. */
public final class SampleLedgers {

    private static final int CLOSED = 102;

    /** The open states, which the last rows have in turn. */
    private static final List<Status> OPEN = List.of(
            Status.REGISTERED,
            Status.ASSIGNED,
            Status.CLAIMED,
            Status.WORKING,
            Status.POSTPONED,
            Status.LONG_TERM,
            Status.RETURNED,
            Status.SUBMITTED);

    private static final LocalDate DAY = LocalDate.of(2023, 1, 3);

    private SampleLedgers() {}

    /** 113 problems, 102 of them closed; the open ones are in all other states and with departments of the product. */
    public static List<ProblemRow> problems() {
        return IntStream.rangeClosed(1, 113).mapToObj(SampleLedgers::problem).toList();
    }

    /** 88 projects of 3,772,700 万元 together, 37 of them industrial ones of 2,100,000 万元 together. */
    public static List<ProjectRow> projects() {
        return IntStream.rangeClosed(1, 88).mapToObj(SampleLedgers::project).toList();
    }

    private static ProblemRow problem(int i) {
        boolean closed = i <= CLOSED;
        Status status = closed ? Status.CLOSED : OPEN.get(i % OPEN.size());
        return new ProblemRow(
                "WT-2023-%03d".formatted(i),
                new Found(
                        of(Source.values(), i),
                        "示例企业" + i % 40,
                        i % 3 == 0 ? "" : "示例领导" + i % 9,
                        DAY.plusDays(i),
                        "=示例问题" + i + "：<厂区> & “道路”\n雨天积水",
                        of(Category.values(), i),
                        i % 2 == 0 ? "一般" : "",
                        i % 4 == 0 ? Optional.empty() : Optional.of(i % 4 == 1)),
                closed ? struckOff(i) : underWay(i),
                new Task(
                        "示例措施" + i,
                        i % 2 == 0 ? "示例目标" : "",
                        i % 7 == 0 ? Optional.empty() : Optional.of(DAY.plusDays(i + 30)),
                        closed || status == Status.SUBMITTED ? "示例照片" : "",
                        Optional.of(closed ? 100 : i % 100),
                        Optional.of(DAY.plusDays(i + 20))),
                status);
    }

    private static Duty struckOff(int i) {
        return new Duty(
                "示例县领导" + i % 5,
                "示例局" + i % 12,
                i % 6 == 0 ? "" : "示例经办" + i,
                i % 5 == 0 ? List.of() : List.of("示例单位甲", "示例单位乙").subList(0, 1 + i % 2),
                "县督查室");
    }

    private static Duty underWay(int i) {
        return new Duty(
                "消防救援大队分管领导", "消防救援大队", "示例经办" + i, i % 2 == 0 ? List.of() : List.of("市场监督管理局", "城市管理局"), "督查室");
    }

    private static ProjectRow project(int i) {
        boolean industrial = i <= 37;
        return new ProjectRow(
                "2301-140826-89-01-%06d".formatted(i),
                "示例项目" + i,
                List.of("新装备", "新材料", "新能源", "大健康", "钢企服务", "精细化工").get(i % 6),
                Optional.of(industrial),
                of(Stage.values(), i),
                new Money(
                        amount(i),
                        i % 8 == 0 ? Optional.empty() : Optional.of(new BigDecimal("3600.50")),
                        Optional.of(BigDecimal.valueOf(i * 100L))),
                new Escort("示例领导" + i % 9, "示例组长" + i, i % 3 == 0 ? "" : "示例局"),
                new Dates(
                        Optional.of(DAY.plusDays(i)),
                        i % 2 == 0 ? Optional.empty() : Optional.of(DAY.plusDays(i + 5)),
                        Optional.empty(),
                        Optional.of(DAY.plusYears(2)),
                        Optional.empty()),
                i % 10 == 0 ? "示例备注" : "");
    }

    private static BigDecimal amount(int i) {
        if (i < 37) {
            return new BigDecimal("56756.75");
        }
        if (i == 37) {
            return new BigDecimal("56757");
        }
        return i < 88 ? new BigDecimal("32798.03") : new BigDecimal("32798.5");
    }

    private static <T> T of(T[] values, int i) {
        return values[i % values.length];
    }
}
