package cn.suyuanban.problem.book;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day a file names (完成时限) as a limit that begins now and ends then. */
@Component
class DueDay {

    private final WorkingCalendar calendar;
    private final Clock clock;

    DueDay(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Working days until then; on the day itself what is left of it; once it is past, due at once. */
    String limit(LocalDate due) {
        Instant now = clock.instant();
        int days = calendar.workingDaysBetween(LocalDate.ofInstant(now, WorkingCalendar.ZONE), due);
        if (days > 0) {
            return new Limit(days, LimitUnit.WD).toString();
        }
        Duration left = Duration.between(now, calendar.closeOfBusiness(due));
        return new Limit((int) Math.max(1, left.toMinutes()), LimitUnit.MIN).toString();
    }
}
