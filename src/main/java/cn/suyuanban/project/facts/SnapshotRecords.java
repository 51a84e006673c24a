package cn.suyuanban.project.facts;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of projects by day; rows are added, never changed or taken away. */
@Repository
public class SnapshotRecords {

    /** One step along the index for each project, however many days it has. */
    private static final String AS_OF = " from project p join project_snapshot s on s.id = (select h.id"
            + " from project_snapshot h where h.code = p.code and h.as_of <= :day and h.recorded_at <= :known"
            + " order by h.as_of desc, h.id desc limit 1)";

    private final JdbcClient jdbc;
    private final FactMarks marks;

    SnapshotRecords(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    public void add(Snapshot snapshot, String by, Instant at) {
        marks.changed(FactFile.PROJECT, snapshot.code());
        jdbc.sql("insert into project_snapshot (code, as_of, stage, amount, annual_plan, invested, image, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(snapshot.code(), snapshot.day(), snapshot.stage().name(), snapshot.amount())
                .param(snapshot.annualPlan().orElse(null))
                .param(snapshot.invested().orElse(null))
                .params(snapshot.image(), offset(at), by)
                .update();
    }

    /** The last figures up to a day of each of these projects, by code. */
    public Map<String, Snapshot> asOf(Collection<String> codes, LocalDate day, Instant known) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select s.*" + AS_OF + " where p.code in (:codes)")
                .param("codes", codes)
                .param("day", day)
                .param("known", offset(known))
                .query(SnapshotRecords::snapshot)
                .list()
                .stream()
                .collect(Collectors.toMap(Snapshot::code, snapshot -> snapshot));
    }

    /** All figures of a project, the newest first. */
    public List<Snapshot> history(String code) {
        return jdbc.sql("select * from project_snapshot where code = ? order by as_of desc, id desc")
                .param(code)
                .query(SnapshotRecords::snapshot)
                .list();
    }

    /**
     * Sums as they were on a day.
     *
     * @param known by what had been recorded at that instant, so that a report quoted once can be shown again
     */
    public ProjectTotals totals(LocalDate day, Instant known) {
        return jdbc.sql("select count(*) as projects, coalesce(sum(s.amount), 0) as amount,"
                        + " coalesce(sum(s.annual_plan), 0) as annual_plan, coalesce(sum(s.invested), 0) as invested"
                        + AS_OF)
                .param("day", day)
                .param("known", offset(known))
                .query((row, index) -> new ProjectTotals(
                        row.getLong("projects"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("annual_plan"),
                        row.getBigDecimal("invested")))
                .single();
    }

    private static Snapshot snapshot(ResultSet row, int index) throws SQLException {
        return new Snapshot(
                row.getString("code"),
                row.getObject("as_of", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                row.getBigDecimal("amount"),
                amount(row, "annual_plan"),
                amount(row, "invested"),
                row.getString("image"));
    }

    private static Optional<BigDecimal> amount(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }
}
