package cn.suyuanban.ledger;

import java.time.Instant;

/**
 * Somebody did, or tried to do, something (操作记录).
 *
 * @param done false if it was refused
 * @param code why it was refused, null if it was done
 */
public record AuditEntry(
        Instant at, String actor, String action, String caseId, boolean done, String code, String text) {}
