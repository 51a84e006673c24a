package cn.suyuanban.ledgerfile;

import cn.suyuanban.ledgerfile.LedgerFile.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One project in the county's list.
 *
 * @param code 项目代码, unique in the list
 * @param cluster 产业集群, in the county's own words
 * @param industrial whether it is an industrial project
 * @param stage where in its life it is
 * @param note 备注, or ""
 */
public record ProjectRow(
        String code,
        String name,
        String cluster,
        Optional<Boolean> industrial,
        Stage stage,
        Money money,
        Escort escort,
        Dates dates,
        String note) {

    /** Investment in 万元. */
    public record Money(BigDecimal total, Optional<BigDecimal> thisYear, Optional<BigDecimal> soFar) {

        public Money {
            total = Kind.normal(total);
            thisYear = thisYear.map(Kind::normal);
            soFar = soFar.map(Kind::normal);
        }
    }

    /** Who is behind it; each may be "". */
    public record Escort(String leader, String head, String unit) {}

    /** Days planned and days that have come; 入库 is the day on which the statistics know it. */
    public record Dates(
            Optional<LocalDate> plannedStart,
            Optional<LocalDate> started,
            Optional<LocalDate> inStatistics,
            Optional<LocalDate> plannedProduction,
            Optional<LocalDate> inProduction) {}

    /** The stages of the monthly list (月度清单). */
    public enum Stage {
        PREPARATION("前期"),
        STARTING("新开工"),
        CONTINUED("续建"),
        COMPLETED("竣工投产"),
        FULL_OUTPUT("达效");

        private final String chinese;

        Stage(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** The columns of the file. */
    static final class Columns {

        static final Column<ProjectRow, String> CODE = Column.required("项目代码", Kind.TEXT, ProjectRow::code);

        private static final Column<ProjectRow, String> NAME =
                Column.required("项目名称", Kind.LONG_TEXT, ProjectRow::name);
        private static final Column<ProjectRow, String> CLUSTER = Column.text("产业集群", ProjectRow::cluster);
        private static final Column<ProjectRow, Boolean> INDUSTRIAL =
                Column.optional("是否工业项目", Kind.YES_NO, ProjectRow::industrial);
        private static final Column<ProjectRow, Stage> STAGE =
                Column.required("阶段", Kind.choice(List.of(Stage.values()), Stage::chinese), ProjectRow::stage);
        private static final Column<ProjectRow, BigDecimal> TOTAL =
                Column.required("总投资（万元）", Kind.AMOUNT, row -> row.money.total);
        private static final Column<ProjectRow, BigDecimal> THIS_YEAR =
                Column.optional("年度计划投资（万元）", Kind.AMOUNT, row -> row.money.thisYear);
        private static final Column<ProjectRow, BigDecimal> SO_FAR =
                Column.optional("累计完成投资（万元）", Kind.AMOUNT, row -> row.money.soFar);
        private static final Column<ProjectRow, String> LEADER = Column.text("包联领导", row -> row.escort.leader);
        private static final Column<ProjectRow, String> HEAD = Column.text("专班组长", row -> row.escort.head);
        private static final Column<ProjectRow, String> UNIT = Column.text("责任单位", row -> row.escort.unit);
        private static final Column<ProjectRow, LocalDate> PLANNED_START =
                Column.optional("计划开工日期", Kind.DATE, row -> row.dates.plannedStart);
        private static final Column<ProjectRow, LocalDate> STARTED =
                Column.optional("开工日期", Kind.DATE, row -> row.dates.started);
        private static final Column<ProjectRow, LocalDate> IN_STATISTICS =
                Column.optional("入库日期", Kind.DATE, row -> row.dates.inStatistics);
        private static final Column<ProjectRow, LocalDate> PLANNED_PRODUCTION =
                Column.optional("计划投产日期", Kind.DATE, row -> row.dates.plannedProduction);
        private static final Column<ProjectRow, LocalDate> IN_PRODUCTION =
                Column.optional("投产日期", Kind.DATE, row -> row.dates.inProduction);
        private static final Column<ProjectRow, String> NOTE = Column.text("备注", ProjectRow::note);

        static final List<Column<ProjectRow, ?>> ALL = List.of(
                CODE,
                NAME,
                CLUSTER,
                INDUSTRIAL,
                STAGE,
                TOTAL,
                THIS_YEAR,
                SO_FAR,
                LEADER,
                HEAD,
                UNIT,
                PLANNED_START,
                STARTED,
                IN_STATISTICS,
                PLANNED_PRODUCTION,
                IN_PRODUCTION,
                NOTE);

        private Columns() {}

        static ProjectRow row(Values said) {
            return new ProjectRow(
                    said.get(CODE),
                    said.get(NAME),
                    said.text(CLUSTER),
                    said.optional(INDUSTRIAL),
                    said.get(STAGE),
                    new Money(said.get(TOTAL), said.optional(THIS_YEAR), said.optional(SO_FAR)),
                    new Escort(said.text(LEADER), said.text(HEAD), said.text(UNIT)),
                    new Dates(
                            said.optional(PLANNED_START),
                            said.optional(STARTED),
                            said.optional(IN_STATISTICS),
                            said.optional(PLANNED_PRODUCTION),
                            said.optional(IN_PRODUCTION)),
                    said.text(NOTE));
        }
    }
}
