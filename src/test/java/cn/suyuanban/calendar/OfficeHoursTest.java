package cn.suyuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R05")
class OfficeHoursTest {

    @Test
    void a_standard_day_has_seven_office_hours() {
        assertThat(OfficeHours.standard().perDay()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void an_office_without_a_lunch_break_works_through() {
        OfficeHours hours =
                new OfficeHours(LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(12, 0), LocalTime.of(16, 30));

        assertThat(hours.perDay()).isEqualTo(Duration.ofMinutes(510));
    }

    @Test
    void a_limit_ends_at_the_close_of_business_that_is_set() {
        OfficeHours summer =
                new OfficeHours(LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(15, 0), LocalTime.of(18, 30));
        WorkingCalendar calendar = WorkingCalendar.of(summer, HolidayYears.published());
        LocalDate start = LocalDate.of(2026, 7, 6);

        assertThat(calendar.due(calendar.closeOfBusiness(start), Limit.parse("1WD")))
                .isEqualTo(LocalDate.of(2026, 7, 7)
                        .atTime(18, 30)
                        .atZone(WorkingCalendar.ZONE)
                        .toInstant());
    }

    @Test
    void close_of_business_is_right_in_the_zone_on_every_day_of_the_calendar() {
        WorkingCalendar calendar = WorkingCalendar.of(OfficeHours.standard(), List.of());

        LocalDate.of(1992, 1, 1).datesUntil(LocalDate.of(2121, 1, 1)).forEach(date -> assertThat(
                        calendar.closeOfBusiness(date))
                .isEqualTo(date.atTime(18, 0).atZone(WorkingCalendar.ZONE).toInstant()));
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 09:00, 14:00, 18:00",
        "12:00, 09:00, 14:00, 18:00",
        "09:00, 14:01, 14:00, 18:00",
        "09:00, 12:00, 18:00, 18:00",
        "09:00, 12:00, 18:00, 14:00",
        "09:00:30, 12:00, 14:00, 18:00",
        "09:00, 12:00, 14:00, 17:59:59.999",
        "09:00, 12:00, 14:00,"
    })
    void office_hours_out_of_order_or_incomplete_are_refused(
            LocalTime open, LocalTime lunch, LocalTime afternoon, LocalTime close) {
        CalendarDataException refused =
                catchThrowableOfType(CalendarDataException.class, () -> new OfficeHours(open, lunch, afternoon, close));

        assertThat(refused.code()).isEqualTo("calendar-bad-office-hours");
    }
}
