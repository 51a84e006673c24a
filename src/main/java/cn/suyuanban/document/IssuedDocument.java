package cn.suyuanban.document;

import java.time.Instant;

/**
 * A document that was issued; its text no longer changes.
 *
 * @param number document number (文号)
 * @param materialId where its PDF is kept
 */
public record IssuedDocument(
        String caseId, DocumentKind kind, String number, String title, String materialId, Instant issuedAt) {}
