package cn.suyuanban.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * When the offices are open on a working day (办公时间); a day-based limit ends at the afternoon close (民法典第二百零三条).
 *
 * @param morningOpen first opening of the day
 * @param morningClose beginning of the lunch break
 * @param afternoonOpen end of the lunch break; equal to {@code morningClose} where there is none
 * @param afternoonClose close of business
 */
public record OfficeHours(
        LocalTime morningOpen, LocalTime morningClose, LocalTime afternoonOpen, LocalTime afternoonClose) {

    /**
     * Checks that the four times are whole minutes in order.
     *
     * @throws CalendarDataException with code {@code calendar-bad-office-hours} otherwise
     */
    public OfficeHours {
        for (LocalTime time : new LocalTime[] {morningOpen, morningClose, afternoonOpen, afternoonClose}) {
            if (time == null || time.getSecond() != 0 || time.getNano() != 0) {
                throw new CalendarDataException("calendar-bad-office-hours", "办公时间须写全四个时刻，精确到分，不能写成 " + time);
            }
        }
        if (!morningOpen.isBefore(morningClose)
                || morningClose.isAfter(afternoonOpen)
                || !afternoonOpen.isBefore(afternoonClose)) {
            throw new CalendarDataException(
                    "calendar-bad-office-hours",
                    "办公时间的先后不对：" + List.of(morningOpen, morningClose, afternoonOpen, afternoonClose));
        }
    }

    /** 09:00–12:00 and 14:00–18:00. */
    public static OfficeHours standard() {
        return new OfficeHours(LocalTime.of(9, 0), LocalTime.of(12, 0), LocalTime.of(14, 0), LocalTime.of(18, 0));
    }

    /** Office time of one working day, morning and afternoon together. */
    public Duration perDay() {
        return Duration.between(morningOpen, morningClose).plus(Duration.between(afternoonOpen, afternoonClose));
    }
}
