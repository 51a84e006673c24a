package cn.suyuanban.ledger.search;

/** How a case stands, as one looks for it. */
public enum Standing {
    OPEN("在办", "f.closed_at is null"),
    PAUSED("暂停计时", "f.clock_state = 'PAUSED'"),
    CLOSED("办结", "f.closed_at is not null"),
    KEPT("按承诺时限办结", "f.closed_at <= f.promised_due"),
    LATE("超过承诺时限", "f.promised_due < " + Standing.UNTIL),
    BEYOND_LAW("超过法定时限", "f.statutory_due < " + Standing.UNTIL);

    /** Where the clock of the case stands: it does not run while it is paused. */
    private static final String UNTIL = "coalesce(f.closed_at, f.paused_at, :now)";

    private final String chinese;
    private final String condition;

    Standing(String chinese, String condition) {
        this.chinese = chinese;
        this.condition = condition;
    }

    public String chinese() {
        return chinese;
    }

    /** Of a {@code case_file f}, now being {@code :now}. */
    String condition() {
        return condition;
    }
}
