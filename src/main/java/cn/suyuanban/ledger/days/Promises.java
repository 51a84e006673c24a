package cn.suyuanban.ledger.days;

/**
 * When the promise of a case was broken, as SQL over the limits l of scope CASE.
 *
 * <p>A promise is broken when its end passes while it is in force, is not kept yet and the clock runs. An end that is moved
 * later does not mend it, and a case breaks its promises once: so neither leaving a late case open, nor moving its end, nor
 * closing it makes a rate better.
 */
final class Promises {

    private static final String WITHIN = " >= :from and %1$s < :to";

    private static final String LIMIT = "select l.id, l.case_id, l.closed_at as kept_at, %s as at from ";

    private static final String MOVED =
            "case_step_due h join case_step l on l.id = h.step_id and l.scope = 'CASE' where ";

    /** Ends that no later change took back. */
    private static final String LAST = LIMIT.formatted("l.due_at") + "case_step l where l.scope = 'CASE' and l.due_at"
            + WITHIN.formatted("l.due_at")
            + " and " + none("case_step_due h where h.step_id = l.id and h.until_at > l.due_at");

    /** Ends that were moved after they had passed. */
    private static final String FORMER = LIMIT.formatted("h.due_at") + MOVED + "h.due_at" + WITHIN.formatted("h.due_at")
            + " and h.until_at > h.due_at and "
            + none("case_step_due g where g.step_id = h.step_id and g.id < h.id and g.until_at > h.due_at");

    /** Ends that had passed already when they were put in the place of later ones. */
    private static final String SHORTENED = LIMIT.formatted("h.until_at") + MOVED + "h.until_at"
            + WITHIN.formatted("h.until_at") + " and h.due_at > h.until_at and coalesce((select g.due_at"
            + " from case_step_due g where g.step_id = h.step_id and g.id > h.id order by g.id limit 1), l.due_at)"
            + " <= h.until_at";

    /** Rows e of id, case_id, kept_at and at. */
    static final String LAPSED = LAST + " union all " + FORMER + " union all " + SHORTENED;

    /** Whether the case of a row e had broken a promise before. */
    static final String LAPSED_BEFORE =
            "exists (select 1 from case_step_due m where m.step_id = e.id and m.due_at < e.at"
                    + " and m.until_at > m.due_at and " + running("e.case_id", "m.due_at") + ")"
                    + " or exists (select 1 from case_step o where o.case_id = e.case_id and o.scope = 'CASE' and o.id <> e.id"
                    + " and o.due_at < e.at and o.closed_at > o.due_at)";

    private Promises() {}

    /** Whether a limit l had been broken when it was kept. */
    static String brokenBy(String kept) {
        return "l.due_at < " + kept + " or exists (select 1 from case_step_due m where m.step_id = l.id"
                + " and m.until_at > m.due_at and " + running("l.case_id", "m.due_at") + ")";
    }

    /** Counts instead of asking for existence, for which databases read whole tables of history. */
    private static String none(String rows) {
        return "(select count(*) from " + rows + ") = 0";
    }

    /** Whether a clock runs at an instant. */
    static String running(String caseId, String at) {
        return "coalesce((select p.kind from clock_event p where p.case_id = " + caseId
                + " and p.kind in ('PAUSED', 'RESUMED') and p.at <= " + at
                + " order by p.id desc limit 1), 'RESUMED') = 'RESUMED'";
    }
}
