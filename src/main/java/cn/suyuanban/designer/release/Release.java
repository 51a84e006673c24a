package cn.suyuanban.designer.release;

import java.time.Instant;

/**
 * A draft that was submitted, and what became of it.
 *
 * @param version number of the version it became, null if it became none
 * @param deployment id of its deployment, likewise
 * @param decidedBy null while it waits, like the three after it
 * @param reason why it was refused
 * @param rolledBackTo number of the version whose files it brings back, null for a new one
 */
public record Release(
        long id,
        long draft,
        String service,
        Integer version,
        String deployment,
        String submittedBy,
        Instant submittedAt,
        String note,
        String decidedBy,
        Instant decidedAt,
        Decision decision,
        String reason,
        Integer rolledBackTo) {}
