package cn.suyuanban.ledger;

import java.time.Instant;

/**
 * Something that was told to somebody (通知).
 *
 * @param stepId the limit it is about, null if it is about the case as a whole
 * @param rung the rung that told it, null for a notice that no rung told
 * @param kind {@code OVERDUE}, {@code SUPPLEMENT}, {@code NOT_ACCEPTED}, {@code ACCEPTED}
 * @param recipient a group, or {@code applicant}
 */
public record Notice(
        String caseId,
        String stepId,
        String rung,
        String kind,
        String recipient,
        String title,
        String body,
        Instant issuedAt) {}
