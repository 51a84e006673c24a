package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/** How a limit's time is measured: in office time, or on the wall clock where its unit runs day and night. */
interface Measure {

    Duration between(Instant from, Instant to);

    /** The end of a limit so much later. */
    Instant plus(Instant from, Duration time);

    /** The beginning of a limit so much later, which no day off rolls on. */
    default Instant later(Instant from, Duration time) {
        return plus(from, time);
    }

    /** Office time for working days and hours; the wall clock for hours and minutes, calendar days and months. */
    static Measure of(String limit, WorkingCalendar calendar) {
        LimitUnit unit = Limit.parse(limit).unit();
        return switch (unit) {
            case WD, WH -> office(calendar);
            case H, MIN -> wall();
            case CD, M -> rolling(calendar);
        };
    }

    static Measure office(WorkingCalendar calendar) {
        return new Measure() {
            @Override
            public Duration between(Instant from, Instant to) {
                return calendar.workingTimeBetween(from, to);
            }

            @Override
            public Instant plus(Instant from, Duration time) {
                return time.isZero() ? from : calendar.plusWorkingTime(from, time);
            }
        };
    }

    /** The same time of day some working days later. */
    static Instant plusWorkingDays(Instant from, int days, WorkingCalendar calendar) {
        return office(calendar).plus(from, calendar.officeHours().perDay().multipliedBy(days));
    }

    private static Measure wall() {
        return new Measure() {
            @Override
            public Duration between(Instant from, Instant to) {
                return Duration.between(from, to);
            }

            @Override
            public Instant plus(Instant from, Duration time) {
                return from.plus(time);
            }
        };
    }

    /** Calendar time whose end, falling on a day off, rolls to the next close of business (民法典 203). */
    private static Measure rolling(WorkingCalendar calendar) {
        Measure wall = wall();
        return new Measure() {
            @Override
            public Duration between(Instant from, Instant to) {
                return wall.between(from, to);
            }

            @Override
            public Instant later(Instant from, Duration time) {
                return wall.later(from, time);
            }

            @Override
            public Instant plus(Instant from, Duration time) {
                Instant end = wall.plus(from, time);
                var day = end.atZone(WorkingCalendar.ZONE).toLocalDate();
                return calendar.isWorkingDay(day) ? end : calendar.closeOfBusiness(calendar.plusWorkingDays(day, 1));
            }
        };
    }
}
