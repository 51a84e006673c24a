package cn.suyuanban.schedule;

import cn.suyuanban.calendar.CalendarDataException;
import cn.suyuanban.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * Working days as numbers, 0 being the last working day up to the day of production.
 *
 * <p>A schedule is computed in numbers, where adding is adding, and turned into dates at the end. It is one state of the
 * calendar throughout, even if a notice is loaded meanwhile.
 */
final class WorkDays {

    private static final int FAR = 100_000;

    private final WorkingCalendar calendar;
    private final LocalDate zero;

    /** @param calendar one that no longer changes */
    WorkDays(WorkingCalendar calendar, LocalDate production) {
        this.calendar = calendar;
        this.zero = within(() -> calendar.workingDayUpTo(production));
    }

    /** The number of the last working day that is not later than this date. */
    long upTo(LocalDate date) {
        return within(() -> calendar.workingDaysBetween(zero, date));
    }

    /** The number of the first working day that is not earlier than this date. */
    long from(LocalDate date) {
        return upTo(within(() -> calendar.plusWorkingDays(date, 0)));
    }

    /** The date of a number that was reached by counting from another date. */
    Schedule.Day day(long number, LocalDate countedFrom) {
        if (Math.abs(number) > FAR) {
            throw outOfCalendar();
        }
        LocalDate date = within(() -> calendar.plusWorkingDays(zero, (int) number));
        return new Schedule.Day(
                date, !calendar.provisionalYears(countedFrom, date).isEmpty());
    }

    private static <T> T within(Supplier<T> question) {
        try {
            return question.get();
        } catch (CalendarDataException e) {
            throw outOfCalendar();
        }
    }

    private static PlanRefusedException outOfCalendar() {
        return new PlanRefusedException("plan-out-of-calendar", "方案的日期超出了工作日历的范围", "请核对日期和各节点的工期");
    }
}
