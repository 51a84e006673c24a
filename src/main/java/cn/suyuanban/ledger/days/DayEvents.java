package cn.suyuanban.ledger.days;

/**
 * What happened to cases from one instant up to another, as SQL with {@code :from} and {@code :to}.
 *
 * <p>A case with a promise is judged once: on time when it is closed, or late when its promise runs out, whichever is first.
 * So neither leaving a late case open nor closing it makes the rate better.
 */
public final class DayEvents {

    private static final String WITHIN = " >= :from and %s < :to";

    private static final String RECEIVED =
            "select id as case_id, service, 'RECEIVED' as kind from case_file where received_at"
                    + WITHIN.formatted("received_at");

    private static final String CLOSED =
            "select id as case_id, service, 'CLOSED' as kind from case_file where closed_at"
                    + WITHIN.formatted("closed_at");

    private static final String ON_TIME = "select f.id as case_id, f.service, 'ON_TIME' as kind from case_file f"
            + " join case_step l on l.id = f.id and l.scope = 'CASE' where f.closed_at"
            + WITHIN.formatted("f.closed_at") + " and l.due_at >= f.closed_at";

    /** Ends as they were known at the end: those that hold, unless they came later, and those that held then. */
    private static final String LATE = "select f.id as case_id, f.service, 'LATE' as kind from ("
            + "select l.id, l.due_at from case_step l where l.scope = 'CASE' and l.due_at"
            + WITHIN.formatted("l.due_at")
            + " and not exists (select 1 from case_step_due h where h.step_id = l.id and h.until_at >= :to)"
            + " union all select h.step_id, h.due_at from case_step_due h where h.due_at"
            + WITHIN.formatted("h.due_at")
            + " and h.until_at >= :to and not exists (select 1 from case_step_due g where g.step_id = h.step_id"
            + " and g.until_at >= :to and g.id < h.id)) e join case_file f on f.id = e.id"
            + " where (f.closed_at is null or f.closed_at > e.due_at)"
            + " and coalesce((select p.kind from clock_event p where p.case_id = f.id and p.kind in ('PAUSED', 'RESUMED')"
            + " and p.at <= e.due_at order by p.id desc limit 1), 'RESUMED') = 'RESUMED'";

    private static final String JUDGED = CLOSED + " union all " + ON_TIME + " union all " + LATE;

    /** A department has received a case when its first step there begins. */
    private static final String REACHED = "select f.service, s.department, 'RECEIVED' as kind, count(*) as cases from"
            + " (select distinct case_id, department from case_step where scope = 'STEP' and department is not null"
            + " and opened_at" + WITHIN.formatted("opened_at") + ") s join case_file f on f.id = s.case_id"
            + " where not exists (select 1 from case_step b where b.case_id = s.case_id and b.scope = 'STEP'"
            + " and b.department = s.department and b.opened_at < :from) group by f.service, s.department";

    /** Columns service, department, kind and cases; department is '' for the cases of all departments. */
    public static final String COUNTS = "select x.service, '' as department, x.kind, count(*) as cases from ("
            + RECEIVED + " union all " + JUDGED + ") x group by x.service, x.kind union all " + REACHED
            + " union all select x.service, s.department, x.kind, count(distinct x.case_id) as cases from (" + JUDGED
            + ") x join case_step s on s.case_id = x.case_id and s.scope = 'STEP' and s.department is not null"
            + " and s.opened_at < :to group by x.service, s.department, x.kind";

    private DayEvents() {}

    /** The cases of one kind: columns case_id, service and kind. */
    public static String cases(DayKind kind) {
        return switch (kind) {
            case RECEIVED -> RECEIVED;
            case CLOSED -> CLOSED;
            case ON_TIME -> ON_TIME;
            case LATE -> LATE;
        };
    }
}
