package cn.suyuanban.figures.cases;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.figures.Filter;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.ledger.days.DayEvents;
import cn.suyuanban.ledger.days.DayKind;
import cn.suyuanban.ledger.days.FinishedDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of each month: days that are over from their sums, the rest from the facts themselves. */
@Repository
class DayTotals {

    private static final String MONTHS = "select on_month, service, kind, cases from ledger_month"
            + " where department = :department and on_month >= :first and on_month < :rest";

    /** All of them in the month of the first. */
    private static final String DAYS =
            "select cast(:%1$s_month as date) as on_month, service, kind, cases from ledger_day"
                    + " where department = :department and on_day >= :%1$s and on_day < :%2$s";

    private final JdbcClient jdbc;
    private final FinishedDays days;

    DayTotals(JdbcClient jdbc, FinishedDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** What happened in the period of a scope, in parts that may be added up. */
    List<Count> of(Scope scope) {
        LocalDate end = scope.day().plusDays(1);
        LocalDate open = FinishedDays.firstOpen(scope.now());
        LocalDate before = earlier(open, end);
        LocalDate first = days.first(before).withDayOfMonth(1);
        LocalDate from = scope.filter().from() == null || scope.filter().from().isBefore(first)
                ? first
                : scope.filter().from();
        days.sum(from, before);
        List<Count> counts = new ArrayList<>(finished(from, before, scope));
        for (LocalDate day = before.isBefore(from) ? from : before; day.isBefore(end); day = day.plusDays(1)) {
            counts.addAll(open(day, scope));
        }
        return counts;
    }

    /** Whole months from the sums of months, what is left at both ends from those of days. */
    private List<Count> finished(LocalDate from, LocalDate before, Scope scope) {
        LocalDate first = earlier(from.withDayOfMonth(1).isEqual(from) ? from : nextMonth(from), before);
        LocalDate last = days.wholeMonthsBefore(before);
        LocalDate rest = last.isBefore(first) ? first : last;
        return jdbc.sql("select x.on_month, x.service, x.kind, sum(x.cases) as cases from (" + MONTHS + " union all "
                        + DAYS.formatted("from", "first") + " union all " + DAYS.formatted("rest", "before")
                        + ") x where "
                        + service(scope.filter()) + " group by x.on_month, x.service, x.kind")
                .param("from", from)
                .param("from_month", from.withDayOfMonth(1))
                .param("first", first)
                .param("rest", rest)
                .param("rest_month", rest.withDayOfMonth(1))
                .param("before", before)
                .param("department", department(scope.filter()))
                .param("sealed", scope.sealed())
                .param("service", scope.filter().service())
                .query((row, index) -> count(row, row.getObject("on_month", LocalDate.class)))
                .list();
    }

    private static LocalDate nextMonth(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Count> open(LocalDate day, Scope scope) {
        Instant end = WorkingCalendar.startOf(day.plusDays(1));
        String counts = scope.filter().department() == null ? DayEvents.EVERYWHERE : DayEvents.IN_DEPARTMENTS;
        return jdbc.sql("select x.service, x.kind, x.cases from (" + counts
                        + ") x where x.department = :department and " + service(scope.filter()))
                .param("from", offset(WorkingCalendar.startOf(day)))
                .param("to", offset(end.isAfter(scope.at()) ? scope.at() : end))
                .param("department", department(scope.filter()))
                .param("sealed", scope.sealed())
                .param("service", scope.filter().service())
                .query((row, index) -> count(row, day.withDayOfMonth(1)))
                .list();
    }

    private static Count count(ResultSet row, LocalDate month) throws SQLException {
        return new Count(month, row.getString("service"), DayKind.valueOf(row.getString("kind")), row.getLong("cases"));
    }

    private static String department(Filter filter) {
        return filter.department() == null ? "" : filter.department();
    }

    private static String service(Filter filter) {
        return "x.service not in (:sealed)" + (filter.service() == null ? "" : " and x.service = :service");
    }

    /** Cases of one kind in a month, or in a part of it. */
    record Count(LocalDate month, String service, DayKind kind, long cases) {}
}
