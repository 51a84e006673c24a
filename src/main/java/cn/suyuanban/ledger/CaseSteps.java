package cn.suyuanban.ledger;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.ledger.days.FinishedDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The limits that run, and when each next needs attention; the patrol reads only the index on that instant. */
@Repository
public class CaseSteps {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final FinishedDays days;
    private final FactMarks marks;
    private final Clock clock;

    CaseSteps(JdbcClient jdbc, JdbcOperations batches, FinishedDays days, FactMarks marks, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.days = days;
        this.marks = marks;
        this.clock = clock;
    }

    public void open(CaseStep step, String nextRung, Instant nextRungAt) {
        marks.changed(step.caseId());
        jdbc.sql(
                        "insert into case_step (id, case_id, scope, element, name, department, opened_at, counted_from, promised_limit,"
                                + " due_at, statutory_limit, statutory_due_at, ladder, next_rung, next_rung_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(step.id(), step.caseId(), step.scope().name(), step.element(), step.name(), step.department())
                .params(offset(step.openedAt()), offset(step.countedFrom()), step.promisedLimit(), offset(step.dueAt()))
                .params(step.statutoryLimit(), offset(step.statutoryDueAt()), step.ladder())
                .params(nextRung, offset(nextRungAt))
                .update();
        days.touched(step.openedAt());
    }

    /** Ends a limit: nothing of it can fall due any more. */
    public void close(String id, Instant at, String by, String outcome) {
        marks.stepChanged(id);
        jdbc.sql("update case_step set closed_at = ?, closed_by = ?, outcome = ?, next_rung = null,"
                        + " next_rung_at = null where id = ? and closed_at is null")
                .params(offset(at), by, outcome, id)
                .update();
        days.touched(at);
    }

    /** Ends whatever limit of the case itself still runs. */
    public void closeCase(String caseId, Instant at, String outcome) {
        marks.changed(caseId);
        jdbc.sql("update case_step set closed_at = ?, outcome = ?, next_rung = null, next_rung_at = null"
                        + " where case_id = ? and scope = 'CASE' and closed_at is null")
                .params(offset(at), outcome, caseId)
                .update();
    }

    /** Gives a limit that still runs to another department. */
    public void hand(String id, String department) {
        marks.stepChanged(id);
        jdbc.sql("update case_step set department = ? where id = ? and closed_at is null")
                .params(department, id)
                .update();
    }

    /** Puts a limit that still runs into other terms; the id stays, and when it was due until now is kept. */
    public void move(CaseStep step, String nextRung, Instant nextRungAt) {
        jdbc.sql("insert into case_step_due (step_id, until_at, due_at) select id, ?, due_at from case_step"
                        + " where id = ? and closed_at is null and due_at <> ?")
                .params(offset(clock.instant()), step.id(), offset(step.dueAt()))
                .update();
        marks.changed(step.caseId());
        jdbc.sql(
                        "update case_step set counted_from = ?, promised_limit = ?, due_at = ?, statutory_due_at = ?, next_rung = ?,"
                                + " next_rung_at = ? where id = ? and closed_at is null")
                .params(offset(step.countedFrom()), step.promisedLimit(), offset(step.dueAt()))
                .param(offset(step.statutoryDueAt()))
                .params(nextRung, offset(nextRungAt), step.id())
                .update();
        days.touched(clock.instant());
    }

    /** Records rungs as taken and sets what comes next for each, or nothing. */
    public void next(Collection<RungTaken> all) {
        all.forEach(next -> marks.stepChanged(next.id()));
        batches.batchUpdate(
                "update case_step set last_rung = ?, next_rung = ?, next_rung_at = ?, attempts = 0 where id = ?",
                all.stream()
                        .map(next -> new Object[] {next.taken(), next.rung(), offset(next.at()), next.id()})
                        .toList());
    }

    /** Lets nothing of a case fall due until it is moved again. */
    public void holdCase(String caseId) {
        marks.changed(caseId);
        jdbc.sql("update case_step set next_rung = null, next_rung_at = null where case_id = ? and closed_at is null")
                .param(caseId)
                .update();
    }

    /** Puts a rung off that failed, and counts the attempt. */
    public void putOff(String id, Instant until) {
        marks.stepChanged(id);
        jdbc.sql(
                        "update case_step set next_rung_at = ?, attempts = attempts + 1 where id = ? and next_rung_at is not null")
                .params(offset(until), id)
                .update();
    }

    /** Ids of what is due, earliest first; takes no lock. */
    public List<String> due(Instant now, int atMost) {
        return jdbc.sql("select id from case_step where next_rung_at <= ? order by next_rung_at limit ?")
                .params(offset(now), atMost)
                .query(String.class)
                .list();
    }

    /** When the earliest rung of all comes; empty if none is to come. */
    public Optional<Instant> firstDue() {
        return jdbc.sql("select min(next_rung_at) as earliest from case_step")
                .query((row, index) -> instant(row, "earliest"))
                .optional();
    }

    /** Locks those of the given that are still due and that no other node holds. */
    public List<DueStep> lockDue(Collection<String> ids, Instant now) {
        return jdbc.sql("select * from case_step where id in (:ids) and next_rung_at <= :now for update skip locked")
                .params(Map.of("ids", ids, "now", offset(now)))
                .query((row, index) -> new DueStep(step(row), row.getString("next_rung"), row.getInt("attempts")))
                .list();
    }

    public Optional<CaseStep> find(String id) {
        return jdbc.sql("select * from case_step where id = ?")
                .param(id)
                .query((row, index) -> step(row))
                .optional();
    }

    public List<CaseStep> ofCase(String caseId) {
        return jdbc.sql("select * from case_step where case_id = ? order by opened_at")
                .param(caseId)
                .query((row, index) -> step(row))
                .list();
    }

    /** The limits of a case that run now, its own among them. */
    public List<CaseStep> openOfCase(String caseId) {
        return jdbc.sql("select * from case_step where case_id = ? and closed_at is null order by opened_at")
                .param(caseId)
                .query((row, index) -> step(row))
                .list();
    }

    /** What comes next for each limit of a case that can fall due. */
    public List<NextRung> nextRungs(String caseId) {
        return jdbc.sql(
                        "select id, next_rung, next_rung_at from case_step where case_id = ? and next_rung_at is not null")
                .param(caseId)
                .query((row, index) ->
                        new NextRung(row.getString("id"), row.getString("next_rung"), instant(row, "next_rung_at")))
                .list();
    }

    /** The limits of several cases that run now. */
    public List<CaseStep> openOfCases(Collection<String> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from case_step where case_id in (:ids) and closed_at is null order by opened_at")
                        .params(Map.of("ids", caseIds))
                        .query((row, index) -> step(row))
                        .list();
    }

    /** Ids of the cases with an open limit that ends at an instant or later. */
    public List<String> casesDueFrom(Instant from) {
        return jdbc.sql("select distinct case_id from case_step where closed_at is null"
                        + " and (due_at >= :from or statutory_due_at >= :from) order by case_id")
                .param("from", offset(from))
                .query(String.class)
                .list();
    }

    public List<CaseStep> findAll(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from case_step where id in (:ids)")
                        .params(Map.of("ids", ids))
                        .query((row, index) -> step(row))
                        .list();
    }

    private static CaseStep step(ResultSet row) throws SQLException {
        return new CaseStep(
                row.getString("id"),
                row.getString("case_id"),
                CaseStep.Scope.valueOf(row.getString("scope")),
                row.getString("element"),
                row.getString("name"),
                row.getString("department"),
                instant(row, "opened_at"),
                instant(row, "counted_from"),
                row.getString("promised_limit"),
                instant(row, "due_at"),
                row.getString("statutory_limit"),
                instant(row, "statutory_due_at"),
                row.getString("ladder"),
                row.getString("last_rung"),
                instant(row, "closed_at"));
    }

    /**
     * A limit whose next rung has come.
     *
     * @param rung the rung to take now
     * @param attempts how often it has failed so far
     */
    public record DueStep(CaseStep step, String rung, int attempts) {}

    /**
     * The rung that comes next.
     *
     * @param stepId the limit it belongs to
     * @param at when it comes, or is tried again if it failed
     */
    public record NextRung(String stepId, String rung, Instant at) {}

    /**
     * What comes after a rung that was taken.
     *
     * @param rung the next rung, null if none comes
     * @param at when it comes, null if none comes
     */
    public record RungTaken(String id, String taken, String rung, Instant at) {}
}
