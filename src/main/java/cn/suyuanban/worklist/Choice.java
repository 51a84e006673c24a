package cn.suyuanban.worklist;

import java.time.Instant;

/**
 * Which tasks of a pool; null for what does not matter.
 *
 * @param pool only this department's
 * @param light name of a rung, or {@code GREEN}
 * @param service id of a process
 * @param town exactly as the applicant's form wrote it
 * @param applicant part of the applicant's name
 * @param from due at this instant or later
 * @param before due before this instant
 */
public record Choice(
        String pool,
        Hand hand,
        String light,
        String service,
        String town,
        String applicant,
        Instant from,
        Instant before) {

    /** All tasks. */
    public static final Choice ALL = new Choice(null, null, null, null, null, null, null, null);

    /** The same tasks of one department, whatever else was chosen. */
    public static Choice of(String pool) {
        return new Choice(pool, null, null, null, null, null, null, null);
    }

    /** In whose hands a task is. */
    public enum Hand {
        /** 待领：nobody has claimed it. */
        UNCLAIMED,
        /** 我的：whoever looks has claimed it. */
        MINE
    }
}
