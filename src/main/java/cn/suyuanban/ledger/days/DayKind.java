package cn.suyuanban.ledger.days;

/** What is counted of each day. */
public enum DayKind {
    RECEIVED,
    CLOSED,
    /** Closed not later than promised; judged on the day of closing. */
    ON_TIME,
    /** The promise ran out and the case was open; judged on that day once and for all, whenever it is closed. */
    LATE
}
