package cn.suyuanban.ledger;

import java.time.Instant;

/**
 * What a department found about one item of a case (审查结论).
 *
 * @param item the item as the applicant knows it, 税务信息确认
 * @param reason why it did not pass, null if it did
 * @param by user who reviewed it, null if the product did
 */
public record ReviewResult(
        String caseId, String item, String department, boolean passed, String reason, Instant at, String by) {}
