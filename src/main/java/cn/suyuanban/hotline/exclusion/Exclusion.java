package cn.suyuanban.hotline.exclusion;

import java.time.Instant;

/**
 * A unit's request to take something out of the rates.
 *
 * @param unit the unit that asked
 * @param granted null until it is decided, as all that follows
 */
public record Exclusion(
        Ground ground,
        String reason,
        String unit,
        String askedBy,
        Instant askedAt,
        Boolean granted,
        String opinion,
        String decidedBy,
        Instant decidedAt) {

    public boolean isOpen() {
        return granted == null;
    }
}
