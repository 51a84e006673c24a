package cn.suyuanban.ledger;

/**
 * What people said and who they are is to be forgotten about a case long closed (保存期满); published in the transaction that
 * clears it, for whoever keeps such things in tables of their own.
 */
public record CaseCleared(String caseId) {}
