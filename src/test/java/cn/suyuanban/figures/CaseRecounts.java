package cn.suyuanban.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures over cases once more, by plain statements over the raw tables as they were known at an instant. */
final class CaseRecounts {

    private static final String SHOWN = " and not exists (select 1 from lead s where s.case_id = f.id)";

    private static final String OPEN =
            " from case_file f where f.received_at < :at" + " and (f.closed_at is null or f.closed_at >= :at)" + SHOWN;

    private static final String OPEN_STEPS =
            " from case_step l join case_file f on f.id = l.case_id where l.scope = 'STEP'"
                    + " and f.received_at < :at and l.opened_at < :at and (l.closed_at is null or l.closed_at >= :at)"
                    + SHOWN;

    /** When a limit ended, as was known then. */
    private static final String END = "coalesce((select h.due_at from case_step_due h where h.step_id = l.id"
            + " and h.until_at >= :at order by h.until_at, h.id limit 1), l.due_at)";

    private static final String RUNNING_PROMISE = " and exists (select 1 from case_step l where l.case_id = f.id"
            + " and l.scope = 'CASE' and l.opened_at < :at and (l.closed_at is null or l.closed_at >= :at) and ";

    private static final String PROMISED =
            " and exists (select 1 from case_step l where l.case_id = f.id and l.scope = 'CASE' and l.opened_at < :at)";

    private static final String BROKEN =
            " exists (select 1 from case_step l where l.case_id = f.id and l.scope = 'CASE' and " + END
                    + " < case when l.closed_at < :at then l.closed_at else :at end and not " + paused(END) + ")";

    private static final String ON_TIME =
            "select count(*) from case_file f where f.closed_at < :at" + SHOWN + PROMISED + " and not" + BROKEN;

    private static final String LATE =
            "select count(*) from case_file f where f.received_at < :at" + SHOWN + " and" + BROKEN;

    private static final String NOT_PAUSED = " and not " + paused(":at");

    private CaseRecounts() {}

    static Map<String, Recount> all() {
        Map<String, Recount> all = new LinkedHashMap<>();
        all.put("cases-received", Recount.of("select count(*) from case_file f where f.received_at < :at" + SHOWN));
        all.put("cases-closed", Recount.of("select count(*) from case_file f where f.closed_at < :at" + SHOWN));
        all.put("on-time-rate", new Recount(ON_TIME, "select (" + ON_TIME + ") + (" + LATE + ")"));
        all.put("cases-open", Recount.of("select count(*)" + OPEN));
        all.put("cases-overdue", Recount.of("select count(*)" + OPEN + NOT_PAUSED + RUNNING_PROMISE + END + " < :at)"));
        all.put("cases-paused", Recount.of("select count(*)" + OPEN + " and " + paused(":at")));
        all.put("cases-due-today", Recount.of(due(":tomorrow")));
        all.put("cases-due-this-week", Recount.of(due(":monday")));
        all.put("steps-open", Recount.of("select count(*)" + OPEN_STEPS));
        all.put("steps-overdue", Recount.of("select count(*)" + OPEN_STEPS + NOT_PAUSED + " and " + END + " < :at"));
        return all;
    }

    private static String due(String before) {
        return "select count(*)" + OPEN + NOT_PAUSED + RUNNING_PROMISE + END + " >= :at and " + END + " < " + before
                + ")";
    }

    /** Whether the clock of a case f stood still: it was stopped more often than it was let run on. */
    private static String paused(String at) {
        String events =
                "(select count(*) from clock_event p where p.case_id = f.id and p.kind = '%s' and p.at < " + at + ")";
        return events.formatted("PAUSED") + " > " + events.formatted("RESUMED");
    }
}
