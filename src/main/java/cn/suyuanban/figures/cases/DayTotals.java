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
        LocalDate before = open.isBefore(end) ? open : end;
        LocalDate first = days.first(before);
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

    private List<Count> finished(LocalDate from, LocalDate before, Scope scope) {
        Filter filter = scope.filter();
        return jdbc.sql("select extract(year from on_day) as y, extract(month from on_day) as m, service, kind,"
                        + " sum(cases) as cases from ledger_day where on_day >= :from and on_day < :before"
                        + " and department = :department" + service(filter)
                        + " group by extract(year from on_day), extract(month from on_day), service, kind")
                .param("from", from)
                .param("before", before)
                .param("department", department(filter))
                .param("sealed", scope.sealed())
                .param("service", filter.service())
                .query((row, index) -> count(row, LocalDate.of(row.getInt("y"), row.getInt("m"), 1)))
                .list();
    }

    private List<Count> open(LocalDate day, Scope scope) {
        Instant end = WorkingCalendar.startOf(day.plusDays(1));
        return jdbc.sql("select n.service, n.kind, n.cases from (" + DayEvents.COUNTS
                        + ") n where n.department = :department" + service(scope.filter()))
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
        return " and service not in (:sealed)" + (filter.service() == null ? "" : " and service = :service");
    }

    /** Cases of one kind in a month, or in a part of it. */
    record Count(LocalDate month, String service, DayKind kind, long cases) {}
}
