package cn.suyuanban.figures;

import cn.suyuanban.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a figure is asked of.
 *
 * @param day the day asked for, today at the latest
 * @param at the end of that day, or now
 * @param now the instant of asking
 * @param sealed services whose cases are in no figure and no list, because that one exists already tells too much
 */
public record Scope(LocalDate day, Instant at, Instant now, Filter filter, Set<String> sealed) {

    static Scope of(LocalDate asked, Filter filter, Instant now, Set<String> sealed) {
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        LocalDate day = asked == null || asked.isAfter(today) ? today : asked;
        Instant end = WorkingCalendar.startOf(day.plusDays(1));
        return new Scope(day, end.isAfter(now) ? now : end, now, filter, sealed);
    }

    /** Whether the present is asked for, of which no history needs to be read. */
    public boolean present() {
        return at.equals(now);
    }

    /** When the period begins; the beginning of time if none was named. */
    public Instant from() {
        return filter.from() == null ? Instant.EPOCH : WorkingCalendar.startOf(filter.from());
    }
}
