package cn.suyuanban.project;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.project.AgreedPlan.Step;
import cn.suyuanban.schedule.Milestone;
import cn.suyuanban.schedule.Progress;
import cn.suyuanban.schedule.Progress.Actual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of agreed plans and of what was reported about them; rows are added, never changed. */
@Repository
class PlanRecords {

    private final JdbcClient jdbc;

    PlanRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String code, AgreedPlan plan, Instant at) {
        jdbc.sql("insert into project_change (code, version, end_date, agreed_by, reason, agreed_on, agreed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(code, plan.version(), plan.end(), plan.agreedBy(), plan.reason(), plan.agreedOn(), offset(at))
                .update();
        for (int i = 0; i < plan.steps().size(); i++) {
            insert(code, plan.version(), i, plan.steps().get(i));
        }
    }

    private void insert(String code, int version, int position, Step step) {
        Milestone milestone = step.milestone();
        jdbc.sql("insert into project_milestone (code, version, position, id, name, unit, working_days, after_ids,"
                        + " no_later_than, latest_start, latest_finish) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(code, version, position, milestone.id(), milestone.name(), step.unit())
                .params(milestone.workingDays(), String.join(" ", milestone.after()))
                .param(milestone.noLaterThan().orElse(null))
                .params(step.latestStart(), step.latestFinish())
                .update();
    }

    /** The version that held at the end of a day. */
    Optional<AgreedPlan> asOf(String code, LocalDate day) {
        return jdbc.sql("select * from project_change where code = ? and agreed_on <= ? order by version desc limit 1")
                .params(code, day)
                .query((row, index) -> new AgreedPlan(
                        row.getInt("version"),
                        row.getObject("end_date", LocalDate.class),
                        row.getString("agreed_by"),
                        row.getString("reason"),
                        row.getObject("agreed_on", LocalDate.class),
                        steps(code, row.getInt("version"))))
                .optional();
    }

    private List<Step> steps(String code, int version) {
        return jdbc.sql("select * from project_milestone where code = ? and version = ? order by position")
                .params(code, version)
                .query(PlanRecords::step)
                .list();
    }

    void insert(String code, int version, Report report, String by, LocalDate on, Instant at) {
        jdbc.sql("insert into project_report (code, version, milestone, started, finished, slip, evidence, reported_on,"
                        + " reported_at, reported_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(code, version, report.milestone())
                .param(report.started().orElse(null))
                .param(report.finished().orElse(null))
                .params(report.slip(), report.evidence(), on, offset(at), by)
                .update();
    }

    /** What had been reported by the end of a day of the milestones of a version. */
    Progress progress(String code, AgreedPlan plan, LocalDate day) {
        Map<String, Actual> actuals = new HashMap<>();
        Map<String, Integer> slips = new HashMap<>();
        jdbc.sql("select r.* from project_milestone m join project_report r on r.row_id = (select h.row_id"
                        + " from project_report h where h.code = m.code and h.milestone = m.id and h.reported_on <= ?"
                        + " order by h.reported_on desc, h.row_id desc limit 1) where m.code = ? and m.version = ?")
                .params(day, code, plan.version())
                .query(row -> {
                    String id = row.getString("milestone");
                    Optional<LocalDate> started = date(row, "started");
                    if (started.isPresent()) {
                        actuals.put(id, new Actual(started.get(), date(row, "finished")));
                    }
                    if (row.getInt("version") == plan.version() && row.getInt("slip") != 0) {
                        slips.put(id, row.getInt("slip"));
                    }
                });
        return new Progress(actuals, slips);
    }

    private static Step step(ResultSet row, int index) throws SQLException {
        String after = row.getString("after_ids");
        return new Step(
                new Milestone(
                        row.getString("id"),
                        row.getString("name"),
                        row.getInt("working_days"),
                        after.isEmpty() ? List.of() : List.of(after.split(" ")),
                        date(row, "no_later_than")),
                row.getString("unit"),
                row.getObject("latest_start", LocalDate.class),
                row.getObject("latest_finish", LocalDate.class));
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
