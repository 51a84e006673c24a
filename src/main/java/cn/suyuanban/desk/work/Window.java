package cn.suyuanban.desk.work;

import cn.suyuanban.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** When a task is due, seen from today. */
enum Window {
    OVERDUE("已超期"),
    TODAY("今天到期"),
    THREE_DAYS("三天内到期"),
    WEEK("七天内到期");

    private final String chinese;

    Window(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    Instant from(Instant now) {
        return this == OVERDUE ? null : now;
    }

    Instant before(Instant now) {
        return switch (this) {
            case OVERDUE -> now;
            case TODAY -> endOfDay(now, 0);
            case THREE_DAYS -> endOfDay(now, 3);
            case WEEK -> endOfDay(now, 7);
        };
    }

    private static Instant endOfDay(Instant now, int later) {
        return WorkingCalendar.startOf(
                LocalDate.ofInstant(now, WorkingCalendar.ZONE).plusDays(later + 1L));
    }
}
