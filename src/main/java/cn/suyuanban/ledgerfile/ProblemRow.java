package cn.suyuanban.ledgerfile;

import cn.suyuanban.ledgerfile.LedgerFile.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One problem in the county's ledger with its place in the three lists.
 *
 * @param code 编号, unique in the ledger
 * @param status how far it is
 */
public record ProblemRow(String code, Found found, Duty duty, Task task, Status status) {

    /**
     * 问题清单.
     *
     * @param enterprise the enterprise or project it troubles
     * @param escort 包联领导, or ""
     * @param severity 严重度, or "", in the county's own words
     * @param common whether others have it as well (共性问题), if that was said
     */
    public record Found(
            Source source,
            String enterprise,
            String escort,
            LocalDate foundOn,
            String description,
            Category category,
            String severity,
            Optional<Boolean> common) {}

    /** 责任清单; each text may be "". */
    public record Duty(String leader, String unit, String person, List<String> supporters, String supervisor) {

        public Duty {
            supporters = List.copyOf(supporters);
        }
    }

    /**
     * 任务清单; each text may be "".
     *
     * @param progress in percent
     */
    public record Task(
            String measures,
            String goal,
            Optional<LocalDate> due,
            String evidence,
            Optional<Integer> progress,
            Optional<LocalDate> updatedOn) {}

    /** Where a problem came from. */
    public enum Source {
        RESEARCH("调研"),
        VISIT("入企"),
        FORUM("座谈"),
        HOTLINE("12345"),
        INSPECTION("专项检查");

        private final String chinese;

        Source(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** What a problem is about. */
    public enum Category {
        APPROVAL("审批"),
        LAND("用地"),
        MONEY("资金"),
        LABOUR("用工"),
        UTILITIES("水电气路"),
        POLICY("政策兑现"),
        ENFORCEMENT("执法"),
        OTHER("其他");

        private final String chinese;

        Category(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** How far a problem is. */
    public enum Status {
        REGISTERED("已登记"),
        ASSIGNED("已交办"),
        CLAIMED("已认领"),
        WORKING("整改中"),
        SUBMITTED("待验收"),
        CLOSED("已销号"),
        POSTPONED("延期"),
        LONG_TERM("挂账"),
        RETURNED("退回重改");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** The columns of the file, in the order of the three lists. */
    static final class Columns {

        static final Column<ProblemRow, String> CODE = Column.required("编号", Kind.TEXT, ProblemRow::code);

        private static final Column<ProblemRow, Source> SOURCE =
                Column.required("来源", Kind.choice(List.of(Source.values()), Source::chinese), row -> row.found.source);
        private static final Column<ProblemRow, String> ENTERPRISE =
                Column.required("企业/项目", Kind.TEXT, row -> row.found.enterprise);
        private static final Column<ProblemRow, String> ESCORT = Column.text("包联领导", row -> row.found.escort);
        private static final Column<ProblemRow, LocalDate> FOUND_ON =
                Column.required("发现日期", Kind.DATE, row -> row.found.foundOn);
        private static final Column<ProblemRow, String> DESCRIPTION =
                Column.required("问题描述", Kind.LONG_TEXT, row -> row.found.description);
        private static final Column<ProblemRow, Category> CATEGORY = Column.required(
                "类别", Kind.choice(List.of(Category.values()), Category::chinese), row -> row.found.category);
        private static final Column<ProblemRow, String> SEVERITY = Column.text("严重度", row -> row.found.severity);
        private static final Column<ProblemRow, Boolean> COMMON =
                Column.optional("是否共性", Kind.YES_NO, row -> row.found.common);

        private static final Column<ProblemRow, String> LEADER = Column.text("牵头领导", row -> row.duty.leader);
        private static final Column<ProblemRow, String> UNIT = Column.text("责任单位", row -> row.duty.unit);
        private static final Column<ProblemRow, String> PERSON = Column.text("责任人", row -> row.duty.person);
        private static final Column<ProblemRow, List<String>> SUPPORTERS = Column.optional(
                "配合单位", Kind.NAMES, row -> Optional.of(row.duty.supporters).filter(names -> !names.isEmpty()));
        private static final Column<ProblemRow, String> SUPERVISOR = Column.text("督办单位", row -> row.duty.supervisor);

        private static final Column<ProblemRow, String> MEASURES = Column.text("措施", row -> row.task.measures);
        private static final Column<ProblemRow, String> GOAL = Column.text("阶段目标", row -> row.task.goal);
        private static final Column<ProblemRow, LocalDate> DUE =
                Column.optional("完成时限", Kind.DATE, row -> row.task.due);
        private static final Column<ProblemRow, String> EVIDENCE = Column.text("佐证材料", row -> row.task.evidence);
        private static final Column<ProblemRow, Integer> PROGRESS =
                Column.optional("进展（%）", Kind.PERCENT, row -> row.task.progress);
        private static final Column<ProblemRow, LocalDate> UPDATED_ON =
                Column.optional("更新日期", Kind.DATE, row -> row.task.updatedOn);

        private static final Column<ProblemRow, Status> STATUS =
                Column.required("状态", Kind.choice(List.of(Status.values()), Status::chinese), ProblemRow::status);

        static final List<Column<ProblemRow, ?>> ALL = List.of(
                CODE,
                SOURCE,
                ENTERPRISE,
                ESCORT,
                FOUND_ON,
                DESCRIPTION,
                CATEGORY,
                SEVERITY,
                COMMON,
                LEADER,
                UNIT,
                PERSON,
                SUPPORTERS,
                SUPERVISOR,
                MEASURES,
                GOAL,
                DUE,
                EVIDENCE,
                PROGRESS,
                UPDATED_ON,
                STATUS);

        private Columns() {}

        static ProblemRow row(Values said) {
            return new ProblemRow(
                    said.get(CODE),
                    new Found(
                            said.get(SOURCE),
                            said.get(ENTERPRISE),
                            said.text(ESCORT),
                            said.get(FOUND_ON),
                            said.get(DESCRIPTION),
                            said.get(CATEGORY),
                            said.text(SEVERITY),
                            said.optional(COMMON)),
                    new Duty(
                            said.text(LEADER),
                            said.text(UNIT),
                            said.text(PERSON),
                            said.optional(SUPPORTERS).orElse(List.of()),
                            said.text(SUPERVISOR)),
                    new Task(
                            said.text(MEASURES),
                            said.text(GOAL),
                            said.optional(DUE),
                            said.text(EVIDENCE),
                            said.optional(PROGRESS),
                            said.optional(UPDATED_ON)),
                    said.get(STATUS));
        }
    }
}
