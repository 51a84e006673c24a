package cn.suyuanban.intake;

/**
 * What an applicant gets for an application (收件回执).
 *
 * @param trackingCode in plain, for the only time; null when the same application is handed in again
 */
public record Receipt(String caseId, String number, String trackingCode) {}
