package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.BuildingBlock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/** Due dates for the timers and limits of models: {@code ${deadlines.after('15WD')}}. */
@BuildingBlock(label = "按工作日历计算到期时间")
public class Deadlines {

    private final WorkingCalendar calendar;
    private final Clock clock;

    Deadlines(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When a limit ends that begins now. */
    public Date after(String limit) {
        return Date.from(calendar.due(clock.instant(), Limit.parse(limit)));
    }

    /**
     * When a limit ends that began on an earlier day, {@code ${deadlines.since(permitDate, '3M')}}.
     *
     * @param day as forms write it, 2026-11-02
     */
    public Date since(String day, String limit) {
        return Date.from(end(day, limit));
    }

    /**
     * What is left of a limit that began on an earlier day, as a limit from now that ends with it: for {@code
     * limit.variable}. One that is over leaves a minute, so that it is due at once.
     */
    public String left(String day, String limit) {
        Instant now = clock.instant();
        Instant end = end(day, limit);
        long days = ChronoUnit.DAYS.between(day(now), day(end));
        long minutes = Math.max(1, ChronoUnit.MINUTES.between(now, end));
        return days > 0 ? days + "CD" : minutes + "MIN";
    }

    private Instant end(String day, String limit) {
        return calendar.due(WorkingCalendar.startOf(LocalDate.parse(day)), Limit.parse(limit));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(WorkingCalendar.ZONE).toLocalDate();
    }
}
