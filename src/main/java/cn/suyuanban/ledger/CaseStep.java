package cn.suyuanban.ledger;

import java.time.Instant;

/**
 * One running or ended limit: of a step, or of the whole case.
 *
 * @param id task id, or the case id where the scope is the case
 * @param department the candidate group responsible, null if a person was named directly
 * @param promisedLimit the limit as the model writes it, {@code 5WD}
 * @param statutoryDueAt null where the model names no statutory limit
 */
public record CaseStep(
        String id,
        String caseId,
        Scope scope,
        String element,
        String name,
        String department,
        Instant openedAt,
        String promisedLimit,
        Instant dueAt,
        Instant statutoryDueAt) {

    /** What the limit is a limit of. */
    public enum Scope {
        STEP,
        CASE
    }
}
