package cn.suyuanban.figures.cases;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.figures.FigureUnknownException;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.figures.Slice;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What is open at an instant, as SQL: rows x of case_id, id, name, service, department, light, due_at and ground. A case has
 * the light of the promise that runs, none of those that were kept.
 *
 * <p>Of the present it reads what stands; of the past what stood then, by the events since.
 */
final class OpenRows {

    private OpenRows() {}

    static String of(boolean steps, Scope scope) {
        String light = "case when " + paused(scope) + " then 'PAUSED' when " + due(scope) + " < :at then"
                + " case when l.statutory_due_at < :at then 'BLACK' else 'RED' end when " + rung("ORANGE", scope)
                + " then 'ORANGE' when " + rung("YELLOW", scope) + " then 'YELLOW' else 'GREEN' end";
        String ground =
                "case when " + paused(scope) + " then (select g.ground from clock_event g where g.case_id = c.id"
                        + " and g.kind = 'PAUSED' and g.at < :until order by g.id desc limit 1) end";
        return "(select c.id as case_id, " + (steps ? "l.id" : "c.id") + " as id, "
                + (steps ? "l.name" : "cast(null as varchar(200))") + " as name, c.service, l.department, " + light
                + " as light, " + due(scope) + " as due_at, " + (steps ? "cast(null as varchar(32))" : ground)
                + " as ground from " + (steps ? steps(scope) : cases(scope))
                + " where c.received_at < :until and c.service not in (:sealed)" + filter(steps, scope)
                + ") x";
    }

    /** Whether a row x is in the part that is asked for. */
    static String in(Slice slice) {
        if (slice.by() == null) {
            return "";
        }
        return switch (slice.by()) {
            case LIGHT, DEPARTMENT, SERVICE, GROUND -> " and x." + slice.by().id() + " = :key";
            default -> throw FigureUnknownException.part();
        };
    }

    static StatementSpec bind(StatementSpec statement, Scope scope) {
        return statement
                .param("at", offset(scope.at()))
                .param("until", offset(scope.present() ? scope.at().plusSeconds(1) : scope.at()))
                .param("tomorrow", offset(WorkingCalendar.startOf(scope.day().plusDays(1))))
                .param(
                        "monday",
                        offset(WorkingCalendar.startOf(scope.day().with(TemporalAdjusters.next(DayOfWeek.MONDAY)))))
                .param("sealed", scope.sealed())
                .param("service", scope.filter().service())
                .param("department", scope.filter().department());
    }

    private static String cases(Scope scope) {
        String running = scope.present()
                ? " and l.closed_at is null"
                : " and l.opened_at < :until and (l.closed_at is null or l.closed_at >= :at)";
        return open("case_file", scope) + " c left join case_step l on l.case_id = c.id and l.scope = 'CASE'" + running;
    }

    private static String steps(Scope scope) {
        // A case with an open step is open: said here, it keeps the databases from reading those that are closed.
        return open("case_step", scope) + " l join " + open("case_file", scope)
                + " c on c.id = l.case_id and l.scope = 'STEP' and l.opened_at < :until";
    }

    private static String open(String table, Scope scope) {
        String now = "select * from " + table + " where closed_at is null";
        return "(" + (scope.present() ? now : now + " union all select * from " + table + " where closed_at >= :at")
                + ")";
    }

    private static String filter(boolean steps, Scope scope) {
        String service = scope.filter().service() == null ? "" : " and c.service = :service";
        if (scope.filter().department() == null) {
            return service;
        }
        return service
                + (steps
                        ? " and l.department = :department"
                        : " and exists (select 1 from case_step d where d.case_id = c.id and d.department = :department"
                                + " and d.opened_at < :until)");
    }

    private static String paused(Scope scope) {
        return scope.present()
                ? "c.clock_state = 'PAUSED'"
                : "coalesce((select p.kind from clock_event p where p.case_id = c.id and p.kind in ('PAUSED', 'RESUMED')"
                        + " and p.at < :at order by p.id desc limit 1), 'RESUMED') = 'PAUSED'";
    }

    private static String due(Scope scope) {
        return scope.present()
                ? "l.due_at"
                : "coalesce((select h.due_at from case_step_due h where h.step_id = l.id and h.until_at >= :at"
                        + " order by h.id limit 1), l.due_at)";
    }

    private static String rung(String rung, Scope scope) {
        return scope.present()
                ? "l.last_rung like '" + rung + "%'"
                : "exists (select 1 from notice n where n.step_id = l.id and n.rung like '" + rung
                        + "%' and n.issued_at < :at)";
    }
}
