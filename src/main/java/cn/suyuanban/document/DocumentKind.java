package cn.suyuanban.document;

import java.util.Locale;

/** What an office issues to an applicant in writing (文书种类); rows of the register keep the names for good. */
public enum DocumentKind {
    /** 受理通知书, 行政许可法 32(5). */
    ACCEPTED,
    /** 一次性补正告知书, 行政许可法 32(4). */
    SUPPLEMENT,
    /** 不予受理决定书, 行政许可法 32. */
    NOT_ACCEPTED,
    /** 退件告知书. */
    RETURNED,
    /** 撤回终止告知书. */
    WITHDRAWN,
    /** 延期告知书, 行政许可法 42. */
    EXTENDED,
    /** 特别程序告知书, 行政许可法 45. */
    PAUSED,
    /** 恢复计时告知书, 行政许可法 45. */
    RESUMED,
    /** 准予行政许可决定书, 行政许可法 38(1). */
    GRANTED,
    /** 不予行政许可决定书, 行政许可法 38(2). */
    REFUSED,
    /** 送达回证, 行政许可法 44. */
    DELIVERED,
    /** 办结告知书. */
    COMPLETED,
    /** 撤销决定告知书, 行政许可法 69. */
    REVOKED;

    /** Whether it is a decision on the application, which is delivered (送达). */
    boolean decides() {
        return this == GRANTED || this == REFUSED;
    }

    /** Whether it is a letter to the applicant; a proof of delivery stays in the file. */
    boolean addressed() {
        return this != DELIVERED;
    }

    /** Name of its template. */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
