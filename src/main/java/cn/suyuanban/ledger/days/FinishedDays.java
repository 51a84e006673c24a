package cn.suyuanban.ledger.days;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
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
            + " select cast(:day as date), n.service, n.department, n.kind, n.cases from (" + DayEvents.COUNTS + ") n";

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
        missing(from, before).forEach(this::sum);
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

    private void sum(LocalDate day) {
        Instant from = WorkingCalendar.startOf(day);
        Instant to = WorkingCalendar.startOf(day.plusDays(1));
        jdbc.sql("delete from ledger_day where on_day = ?").param(day).update();
        jdbc.sql(SUM)
                .param("day", day)
                .param("from", offset(from))
                .param("to", offset(to))
                .update();
        jdbc.sql("insert into ledger_day_done (on_day) values (?)").param(day).update();
        lastSummed.accumulateAndGet(day, (one, other) -> one.isAfter(other) ? one : other);
    }
}
