package cn.suyuanban.ledger;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The limits that run, and when each next needs attention; the patrol reads only the index on that instant. */
@Repository
public class CaseSteps {

    private final JdbcClient jdbc;

    CaseSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void open(CaseStep step, String nextRung, Instant nextRungAt) {
        jdbc.sql("insert into case_step (id, case_id, scope, element, name, department, opened_at, promised_limit,"
                        + " due_at, statutory_due_at, next_rung, next_rung_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(step.id(), step.caseId(), step.scope().name(), step.element(), step.name(), step.department())
                .params(offset(step.openedAt()), step.promisedLimit(), offset(step.dueAt()))
                .params(offset(step.statutoryDueAt()), nextRung, offset(nextRungAt))
                .update();
    }

    /** Ends a limit: nothing of it can fall due any more. */
    public void close(String id, Instant at, String by, String outcome) {
        jdbc.sql("update case_step set closed_at = ?, closed_by = ?, outcome = ?, next_rung = null,"
                        + " next_rung_at = null where id = ? and closed_at is null")
                .params(offset(at), by, outcome, id)
                .update();
    }

    /** Moves the end of a limit that still runs. */
    public void move(String id, String limit, Instant dueAt, String nextRung, Instant nextRungAt) {
        jdbc.sql("update case_step set promised_limit = ?, due_at = ?, next_rung = ?, next_rung_at = ?"
                        + " where id = ? and closed_at is null")
                .params(limit, offset(dueAt), nextRung, offset(nextRungAt), id)
                .update();
    }

    /** Sets what comes next after a rung was taken, or nothing. */
    public void next(String id, String rung, Instant at) {
        jdbc.sql("update case_step set next_rung = ?, next_rung_at = ?, attempts = 0 where id = ?")
                .params(rung, offset(at), id)
                .update();
    }

    /** Puts a rung off that failed, and counts the attempt. */
    public void putOff(String id, Instant until) {
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

    /** Locks those of the given that are still due and that no other node holds. */
    public List<DueStep> lockDue(Collection<String> ids, Instant now) {
        return jdbc.sql("select * from case_step where id in (:ids) and next_rung_at <= :now for update skip locked")
                .params(Map.of("ids", ids, "now", offset(now)))
                .query((row, index) -> new DueStep(step(row), row.getString("next_rung"), row.getInt("attempts")))
                .list();
    }

    public List<CaseStep> ofCase(String caseId) {
        return jdbc.sql("select * from case_step where case_id = ? order by opened_at")
                .param(caseId)
                .query((row, index) -> step(row))
                .list();
    }

    /** The steps of a case that are open now. */
    public List<CaseStep> openOfCase(String caseId) {
        return jdbc.sql("select * from case_step where case_id = ? and scope = 'STEP' and closed_at is null")
                .param(caseId)
                .query((row, index) -> step(row))
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
                row.getString("promised_limit"),
                instant(row, "due_at"),
                instant(row, "statutory_due_at"));
    }

    /**
     * A limit whose next rung has come.
     *
     * @param rung the rung to take now
     * @param attempts how often it has failed so far
     */
    public record DueStep(CaseStep step, String rung, int attempts) {}
}
