package cn.suyuanban.ledger;

import cn.suyuanban.ledger.CaseFiles.Clocked;
import java.time.Instant;

/**
 * One running or ended limit: of a step, or of the whole case.
 *
 * @param id task id, or the case id where the scope is the case
 * @param department the candidate group responsible, null if a person was named directly
 * @param countedFrom when its time began to count: as opened, later by every pause since
 * @param promisedLimit the limit as the model writes it, {@code 5WD}
 * @param statutoryLimit null where the model names none
 * @param statutoryDueAt null where the model names no statutory limit
 * @param ladder which ladder (预警阶梯) takes it when it is late
 * @param lastRung the last rung that was taken, null if none yet
 * @param closedAt null while the limit runs
 */
public record CaseStep(
        String id,
        String caseId,
        Scope scope,
        String element,
        String name,
        String department,
        Instant openedAt,
        Instant countedFrom,
        String promisedLimit,
        Instant dueAt,
        String statutoryLimit,
        Instant statutoryDueAt,
        String ladder,
        String lastRung,
        Instant closedAt) {

    /** The ladder of every limit that names no other. */
    public static final String STANDARD = "standard";

    /** A limit that begins. */
    public static CaseStep opened(
            String id,
            String caseId,
            Scope scope,
            String element,
            String name,
            String department,
            Instant at,
            Clocked promised,
            Clocked statutory) {
        return new CaseStep(
                id,
                caseId,
                scope,
                element,
                name,
                department,
                at,
                at,
                promised.limit(),
                promised.due(),
                statutory.limit(),
                statutory.due(),
                STANDARD,
                null,
                null);
    }

    /** The same limit on another ladder. */
    public CaseStep onLadder(String other) {
        return new CaseStep(
                id,
                caseId,
                scope,
                element,
                name,
                department,
                openedAt,
                countedFrom,
                promisedLimit,
                dueAt,
                statutoryLimit,
                statutoryDueAt,
                other,
                lastRung,
                closedAt);
    }

    /** The same limit with other ends. */
    public CaseStep moved(String limit, Instant due, Instant statutoryDue) {
        return with(countedFrom, limit, due, statutoryDue);
    }

    /** The same limit after a pause: the time that counts begins and ends later. */
    public CaseStep resumed(Instant from, Instant due, Instant statutoryDue) {
        return with(from, promisedLimit, due, statutoryDue);
    }

    private CaseStep with(Instant from, String limit, Instant due, Instant statutoryDue) {
        return new CaseStep(
                id,
                caseId,
                scope,
                element,
                name,
                department,
                openedAt,
                from,
                limit,
                due,
                statutoryLimit,
                statutoryDue,
                ladder,
                lastRung,
                closedAt);
    }

    /** What the limit is a limit of. */
    public enum Scope {
        STEP,
        CASE
    }
}
