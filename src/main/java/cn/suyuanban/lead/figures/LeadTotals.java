package cn.suyuanban.lead.figures;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Leads of all time in three counts, told at the end of quarters only.
 *
 * <p>A count moves when it has grown by three at least; else the difference of two reports would tell of a single lead.
 */
@Repository
public class LeadTotals {

    private static final int SMALLEST = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadTotals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What may be told of the quarters that are over before a day. */
    public Totals before(LocalDate day) {
        LocalDate today = LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
        LocalDate end = quarter(day.isAfter(today) ? today : day);
        return jdbc.sql("select min(received_at) as first_at from lead")
                .query((row, index) -> instant(row, "first_at"))
                .optional()
                .map(first -> told(quarter(LocalDate.ofInstant(first, WorkingCalendar.ZONE)), end))
                .orElse(new Totals(null, null, null));
    }

    private Totals told(LocalDate first, LocalDate end) {
        Long received = null;
        Long closed = null;
        Long people = null;
        for (LocalDate next = first.plusMonths(3); !next.isAfter(end); next = next.plusMonths(3)) {
            received = grown(received, "select count(*) from lead where case_id is not null and received_at < ?", next);
            closed = grown(closed, "select count(*) from lead where closed_at < ?", next);
            people = grown(people, "select coalesce(sum(people), 0) from lead where closed_at < ?", next);
        }
        return new Totals(received, closed, people);
    }

    private Long grown(Long told, String sql, LocalDate before) {
        Instant end = WorkingCalendar.startOf(before);
        long count = jdbc.sql(sql).param(offset(end)).query(Long.class).single();
        return count >= SMALLEST + (told == null ? 0 : told) ? Long.valueOf(count) : told;
    }

    private static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /** Null is a count that is not told. */
    public record Totals(Long received, Long closed, Long people) {}
}
