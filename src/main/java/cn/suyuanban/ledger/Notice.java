package cn.suyuanban.ledger;

import java.time.Instant;

/**
 * Something that was told to somebody (通知).
 *
 * @param stepId the limit it is about, null if it is about the case as a whole
 * @param rung the rung that told it, null for a notice that no rung told
 * @param kind the rung's level, or what the applicant is told: {@code ACCEPTED}, {@code SUPPLEMENT}, {@code NOT_ACCEPTED},
 *     {@code RETURNED}, {@code WITHDRAWN}, {@code EXTENDED}, {@code PAUSED}, {@code RESUMED}, {@code REDIRECTED}, {@code REPLIED}; or what a person issues:
 *     {@code URGE} (催办), {@code SUPERVISION} (督办单), {@code SUPERVISION_REPLY} (督办回复);
 *     or what follows from the work of others: {@code VISIT_MERGED}, {@code VISIT_CALLED_OFF}, {@code PROBLEM_OPENED},
 *     {@code EXCLUSION_ASKED}, {@code EXCLUSION_DECIDED}
 * @param recipient a group, a user who has claimed the task, or {@link #APPLICANT}
 */
public record Notice(
        String caseId,
        String stepId,
        String rung,
        String kind,
        String recipient,
        String title,
        String body,
        Instant issuedAt) {

    /** The recipient who is the case's applicant (申请人), whoever that is. */
    public static final String APPLICANT = "applicant";
}
