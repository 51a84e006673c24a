package cn.suyuanban.ledger.days;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums days that are over, and lets go of a sum when a fact comes later for its day.
 *
 * <p>A day is over an hour after midnight, when no transaction that began on it can still be under way.
 */
@Repository
public class FinishedDays implements SmartInitializingSingleton {

    private static final Duration GRACE = Duration.ofHours(1);

    private static final String SUM = "insert into ledger_day (on_day, service, department, kind, cases)"
            + " select date '1970-01-01' + cast(n.day_no as integer), n.service, n.department, n.kind, n.cases from (%s) n";

    private static final String SUM_MONTHS = "insert into ledger_month (department, on_month, service, kind, cases)"
            + " select department, cast(date_trunc('month', on_day) as date), service, kind, sum(cases) from ledger_day"
            + " where on_day >= :first and on_day < :end"
            + " group by department, cast(date_trunc('month', on_day) as date), service, kind";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<LocalDate> lastSummed = new AtomicReference<>(LocalDate.MIN);

    FinishedDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was summed before the last start matters as well. */
    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("select on_day from ledger_day_done order by on_day desc limit 1")
                .query(LocalDate.class)
                .optional()
                .ifPresent(lastSummed::set);
    }

    /** The first day that is not over at an instant. */
    public static LocalDate firstOpen(Instant now) {
        return LocalDate.ofInstant(now.minus(GRACE), WorkingCalendar.ZONE);
    }

    /** Sums what is missing of some days, the last left out; whoever comes second waits and finds it done. */
    @Transactional
    public void sum(LocalDate from, LocalDate before) {
        if (missing(from, before).isEmpty()) {
            return;
        }
        jdbc.sql("select id from ledger_day_lock where id = 1 for update")
                .query(Integer.class)
                .single();
        missing(from, before).stream()
                .collect(Collectors.groupingBy(LocalDate::getYear, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(this::sum);
    }

    /** Up to which day, this one at the latest, the sums of months are those of nothing but the days before it. */
    public LocalDate wholeMonthsBefore(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        boolean more = jdbc.sql("select 1 from ledger_day where on_day >= ? and on_day < ? limit 1")
                .params(day, first.plusMonths(1))
                .query(Integer.class)
                .optional()
                .isPresent();
        return more ? first : day;
    }

    /** The day of the oldest case, or the day given if there is none before it. */
    public LocalDate first(LocalDate otherwise) {
        return jdbc.sql("select received_at from case_file order by received_at limit 1")
                .query((row, index) -> instant(row, "received_at"))
                .optional()
                .map(at -> LocalDate.ofInstant(at, WorkingCalendar.ZONE))
                .filter(day -> day.isBefore(otherwise))
                .orElse(otherwise);
    }

    /**
     * A fact was written for this instant: the sum of its day no longer holds, nor those of the days after it, on which
     * promises run out.
     *
     * <p>Nearly every fact is of a day that is not over and costs nothing. The last day summed here matters where a thread
     * lives in the past (replay), for which that day is not over.
     */
    public void touched(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, WorkingCalendar.ZONE);
        if (day.isBefore(firstOpen(clock.instant())) || !day.isAfter(lastSummed.get())) {
            jdbc.sql("delete from ledger_day_done where on_day >= ?").param(day).update();
        }
    }

    /** Lets go of all sums, for whoever wrote facts of the past while others summed. */
    public void forget() {
        jdbc.sql("delete from ledger_day_done").update();
    }

    private List<LocalDate> missing(LocalDate from, LocalDate before) {
        Set<LocalDate> done =
                new HashSet<>(jdbc.sql("select on_day from ledger_day_done where on_day >= ? and on_day < ?")
                        .params(from, before)
                        .query(LocalDate.class)
                        .list());
        return from.isBefore(before)
                ? from.datesUntil(before).filter(day -> !done.contains(day)).toList()
                : List.of();
    }

    /** A year at a time: a statement for each day would hold whoever asks first for minutes after cases were taken over. */
    private void sum(List<LocalDate> missing) {
        LocalDate first = missing.get(0);
        LocalDate last = missing.get(missing.size() - 1);
        jdbc.sql("delete from ledger_day where on_day >= ? and on_day <= ?")
                .params(first, last)
                .update();
        for (String counts : List.of(DayEvents.EVERYWHERE, DayEvents.IN_DEPARTMENTS)) {
            jdbc.sql(SUM.formatted(counts))
                    .param("from", offset(WorkingCalendar.startOf(first)))
                    .param("to", offset(WorkingCalendar.startOf(last.plusDays(1))))
                    .update();
        }
        missing.forEach(day -> jdbc.sql("insert into ledger_day_done (on_day) values (?)")
                .param(day)
                .update());
        sumMonths(YearMonth.from(first), YearMonth.from(last));
        lastSummed.accumulateAndGet(last, (one, other) -> one.isAfter(other) ? one : other);
    }

    private void sumMonths(YearMonth first, YearMonth last) {
        jdbc.sql("delete from ledger_month where on_month >= ? and on_month <= ?")
                .params(first.atDay(1), last.atDay(1))
                .update();
        jdbc.sql(SUM_MONTHS)
                .param("first", first.atDay(1))
                .param("end", last.plusMonths(1).atDay(1))
                .update();
    }
}
