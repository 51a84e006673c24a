package cn.suyuanban.project;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.project.AgreedPlan.Step;
import cn.suyuanban.schedule.Milestone;
import cn.suyuanban.schedule.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of agreed plans and of what was reported about them; rows are added, never changed. */
@Repository
class PlanRecords {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    PlanRecords(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    void insert(String code, AgreedPlan plan, Instant at) {
        marks.changed(FactFile.PROJECT, code);
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
        return Optional.ofNullable(asOf(Set.of(code), day).get(code));
    }

    /** The versions that held at the end of a day, by code of the project. */
    Map<String, AgreedPlan> asOf(Collection<String> codes, LocalDate day) {
        return plans(
                        codes,
                        "c.version = (select max(h.version) from project_change h where h.code = c.code"
                                + " and h.agreed_on <= :day)",
                        day)
                .stream()
                .collect(Collectors.toMap(Held::code, Held::plan));
    }

    /** Every version, the newest first. */
    List<AgreedPlan> versions(String code) {
        return plans(Set.of(code), "c.agreed_on <= :day", LocalDate.of(9999, 12, 31)).stream()
                .map(Held::plan)
                .toList();
    }

    /** Two statements, however many plans there are. */
    private List<Held> plans(Collection<String> codes, String which, LocalDate day) {
        if (codes.isEmpty()) {
            return List.of();
        }
        String chosen = " from project_change c%s where c.code in (:codes) and " + which;
        Map<Key, List<Step>> steps = new HashMap<>();
        jdbc.sql("select m.*"
                        + chosen.formatted(" join project_milestone m on m.code = c.code and m.version = c.version")
                        + " order by m.position")
                .param("codes", codes)
                .param("day", day)
                .query(row -> {
                    steps.computeIfAbsent(Key.of(row), key -> new ArrayList<>()).add(step(row));
                });
        return jdbc.sql("select c.*" + chosen.formatted("") + " order by c.code, c.version desc")
                .param("codes", codes)
                .param("day", day)
                .query((row, index) -> held(row, steps.getOrDefault(Key.of(row), List.of())))
                .list();
    }

    private static Held held(ResultSet row, List<Step> steps) throws SQLException {
        return new Held(
                row.getString("code"),
                new AgreedPlan(
                        row.getInt("version"),
                        row.getObject("end_date", LocalDate.class),
                        row.getString("agreed_by"),
                        row.getString("reason"),
                        row.getObject("agreed_on", LocalDate.class),
                        steps));
    }

    void insert(String code, int version, Report report, String by, LocalDate on, Instant at) {
        marks.changed(FactFile.PROJECT, code);
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
        return progress(Map.of(code, plan), day).get(code);
    }

    /** What had been reported by the end of a day of the milestones of these plans, by code of the project. */
    Map<String, Progress> progress(Map<String, AgreedPlan> plans, LocalDate day) {
        Map<String, Progress> all = new HashMap<>();
        plans.keySet().forEach(code -> all.put(code, Progress.none()));
        if (plans.isEmpty()) {
            return all;
        }
        jdbc.sql("select r.*, m.version as holds from project_milestone m join project_report r on r.row_id ="
                        + " (select h.row_id from project_report h where h.code = m.code and h.milestone = m.id"
                        + " and h.reported_on <= :day order by h.reported_on desc, h.row_id desc limit 1)"
                        + " where m.code in (:codes)")
                .param("day", day)
                .param("codes", plans.keySet())
                .query(row -> {
                    String code = row.getString("code");
                    if (row.getInt("holds") == plans.get(code).version()) {
                        all.put(code, with(all.get(code), row));
                    }
                });
        return all;
    }

    private static Progress with(Progress known, ResultSet row) throws SQLException {
        String id = row.getString("milestone");
        Optional<LocalDate> started = date(row, "started");
        Optional<LocalDate> finished = date(row, "finished");
        Progress more = known;
        if (started.isPresent()) {
            more = finished.isPresent()
                    ? more.finished(id, started.get(), finished.get())
                    : more.started(id, started.get());
        }
        return row.getInt("version") == row.getInt("holds") && row.getInt("slip") != 0
                ? more.slipped(id, row.getInt("slip"))
                : more;
    }

    private static Step step(ResultSet row) throws SQLException {
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

    private record Key(String code, int version) {

        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getString("code"), row.getInt("version"));
        }
    }

    /** A plan and whose it is. */
    private record Held(String code, AgreedPlan plan) {}
}
