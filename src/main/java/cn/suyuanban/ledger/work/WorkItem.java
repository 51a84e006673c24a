package cn.suyuanban.ledger.work;

import java.time.Instant;
import java.util.Set;

/**
 * An open task as the pool knows it.
 *
 * @param pools who may take it: ids of groups, persons as {@link #person}; empty if nobody was named
 * @param dueAt null if it has no limit
 * @param assignee null while nobody has claimed it
 * @param caseId the outermost instance it belongs to, or the case it is about
 */
public record WorkItem(
        String taskId,
        Set<String> pools,
        Instant dueAt,
        String assignee,
        String caseId,
        String service,
        String serviceName,
        String step,
        Instant openedAt) {

    /** The light of a task whose limit has taken no rung yet. */
    public static final String GREEN = "GREEN";

    /** When a task is due that has no limit: after all others. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The pool of one person. */
    public static String person(String id) {
        return '@' + id;
    }

    /**
     * A task in one pool.
     *
     * @param pool a group, or a {@link #person}
     */
    public record InPool(String taskId, String pool) {}

    /** Another end of a task. */
    public record Moved(String taskId, Instant dueAt, String light) {}
}
