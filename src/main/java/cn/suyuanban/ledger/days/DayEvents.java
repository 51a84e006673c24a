package cn.suyuanban.ledger.days;

/**
 * What happened to cases from one instant up to another, as SQL with {@code :from} and {@code :to}: rows of case_id, service,
 * kind and at. Periods that meet add up: what happened is the same whoever asks and for however long a period.
 */
public final class DayEvents {

    private static final String RECEIVED = happened(DayKind.RECEIVED, "received_at");

    private static final String CLOSED = happened(DayKind.CLOSED, "closed_at");

    private static final String ON_TIME = happened(DayKind.ON_TIME, "closed_at")
            + " and (select max(case when " + Promises.brokenBy("coalesce(l.closed_at, f.closed_at)")
            + " then 1 else 0 end) from case_step l where l.case_id = f.id and l.scope = 'CASE') = 0";

    private static final String LATE =
            "select f.id as case_id, f.service, 'LATE' as kind, e.at from (" + Promises.LAPSED + ") e join case_file f"
                    + " on f.id = e.case_id where (e.kept_at is null or e.kept_at > e.at)"
                    + " and (f.closed_at is null or f.closed_at > e.at)"
                    + " and " + Promises.running("f.id", "e.at") + " and not (" + Promises.LAPSED_BEFORE + ")";

    /** A department has received a case when its first step there begins. */
    private static final String REACHED =
            "select s.case_id, f.service, 'RECEIVED' as kind, min(s.opened_at) as at, s.department"
                    + " from case_step s join case_file f on f.id = s.case_id where s.scope = 'STEP'"
                    + " and s.department is not null and s.opened_at >= :from and s.opened_at < :to"
                    + " and not exists (select 1 from case_step b where b.case_id = s.case_id and b.scope = 'STEP'"
                    + " and b.department = s.department and b.opened_at < :from)"
                    + " group by s.case_id, f.service, s.department";

    private static final String JUDGED = CLOSED + " union all " + ON_TIME + " union all " + LATE;

    /** Everything else counts for the departments the case had come to when it happened. */
    private static final String COME_TO = "select distinct x.case_id, x.service, x.kind, x.at, s.department from (%s) x"
            + " join case_step s on s.case_id = x.case_id and s.scope = 'STEP' and s.department is not null"
            + " and s.opened_at <= x.at";

    private static final String COUNTS = "select x.day_no, x.service, x.kind, x.department, count(*) as cases"
            + " from (select y.*, floor((extract(epoch from y.at) + 28800) / 86400) as day_no from (%s) y) x"
            + " group by x.day_no, x.service, x.kind, x.department";

    /** How many cases each day: columns day_no (days since 1970 in China), service, kind, department '' and cases. */
    public static final String EVERYWHERE =
            COUNTS.formatted("select e.*, '' as department from (" + RECEIVED + " union all " + JUDGED + ") e");

    /** The same for each department. */
    public static final String IN_DEPARTMENTS = COUNTS.formatted(REACHED + " union all " + COME_TO.formatted(JUDGED));

    private DayEvents() {}

    /** What happened of one kind. */
    public static String cases(DayKind kind) {
        return switch (kind) {
            case RECEIVED -> RECEIVED;
            case CLOSED -> CLOSED;
            case ON_TIME -> ON_TIME;
            case LATE -> LATE;
        };
    }

    /** What happened of one kind in each department, with a column department more. */
    public static String inDepartments(DayKind kind) {
        return kind == DayKind.RECEIVED ? REACHED : COME_TO.formatted(cases(kind));
    }

    private static String happened(DayKind kind, String when) {
        return "select f.id as case_id, f.service, '" + kind + "' as kind, f." + when
                + " as at from case_file f where f." + when + " >= :from and f." + when + " < :to";
    }
}
