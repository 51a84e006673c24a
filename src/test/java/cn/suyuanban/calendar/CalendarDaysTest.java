package cn.suyuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDaysTest {
    private final WorkingCalendar calendar = WorkingCalendar.standard();

    @Tag("R03")
    @Tag("R04")
    @Tag("R07")
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        // every day counts, and a last day that is worked stays
        "2026-03-02, 15CD, 2026-03-17",
        "2026-03-02, 1CD, 2026-03-03",
        "2026-02-02, 12CD, 2026-02-14",
        "2026-09-10, 10CD, 2026-09-20",
        // a last day off rolls: weekend, holiday, holiday followed by a weekend, over the end of a year
        "2026-03-02, 5CD, 2026-03-09",
        "2026-03-02, 6CD, 2026-03-09",
        "2026-02-01, 20CD, 2026-02-24",
        "2026-09-02, 30CD, 2026-10-08",
        "2026-03-31, 4CD, 2026-04-07",
        "2025-12-02, 30CD, 2026-01-04",
        "2024-02-01, 9CD, 2024-02-18",
        "2023-09-19, 10CD, 2023-10-07"
    })
    void calendar_days_count_every_day_and_roll_off_a_last_day_off(LocalDate start, String limit, LocalDate last) {
        assertThat(calendar.due(shanghai(start + "T16:00"), Limit.parse(limit))).isEqualTo(shanghai(last + "T18:00"));
    }

    @Tag("R07")
    @Test
    void fifteen_calendar_days_are_shorter_than_fifteen_working_days() {
        Instant from = shanghai("2026-03-02T10:00");

        assertThat(calendar.due(from, Limit.parse("15CD"))).isBefore(calendar.due(from, Limit.parse("15WD")));
    }

    @Tag("R04")
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-03-12, 3M, 2026-06-12",
        "2023-01-31, 1M, 2023-02-28",
        "2024-01-31, 1M, 2024-02-29",
        "2026-08-31, 6M, 2027-03-01",
        "2024-01-30, 1M, 2024-02-29",
        "2026-03-31, 1M, 2026-04-30",
        "2026-01-17, 1M, 2026-02-24",
        "2026-07-01, 3M, 2026-10-08",
        "2025-12-31, 12M, 2026-12-31",
        "2024-02-29, 12M, 2025-02-28"
    })
    void months_end_on_the_corresponding_day_or_the_last_of_the_month(LocalDate start, String limit, LocalDate last) {
        assertThat(calendar.due(shanghai(start + "T09:30"), Limit.parse(limit))).isEqualTo(shanghai(last + "T18:00"));
    }

    @Test
    void a_date_beyond_the_calendar_is_refused() {
        Instant start = shanghai("2026-03-02T10:00");

        assertOutOfRange(() -> calendar.due(start, Limit.parse("9999M")));
        assertOutOfRange(() -> calendar.due(shanghai("2120-12-31T10:00"), Limit.parse("1CD")));
        assertOutOfRange(() -> calendar.due(shanghai("2120-12-31T10:00"), Limit.parse("1WD")));
        assertOutOfRange(() -> calendar.due(shanghai("2120-12-15T10:00"), Limit.parse("1M")));
        assertOutOfRange(() -> calendar.due(shanghai("2120-12-31T18:00"), Limit.parse("1WH")));
        assertOutOfRange(() -> calendar.due(shanghai("1991-12-31T23:59:59"), Limit.parse("1H")));
        assertOutOfRange(() -> calendar.due(Instant.MAX, Limit.parse("1WD")));
        assertOutOfRange(() -> calendar.day(LocalDate.of(2121, 1, 1)));
        assertOutOfRange(() -> calendar.isWorkingDay(LocalDate.MIN));
        assertOutOfRange(() -> calendar.plusWorkingDays(LocalDate.of(2026, 1, 5), Integer.MAX_VALUE));
        assertOutOfRange(() -> calendar.plusWorkingDays(LocalDate.of(2026, 1, 5), Integer.MIN_VALUE));
    }

    @Test
    void the_first_and_the_last_day_of_the_calendar_can_be_used() {
        assertThat(calendar.isWorkingDay(LocalDate.of(1992, 1, 1))).isTrue();
        assertThat(calendar.due(shanghai("2120-12-30T10:00"), Limit.parse("1WD")))
                .isEqualTo("2120-12-31T10:00:00Z");
        assertThat(calendar.due(shanghai("2120-11-30T10:00"), Limit.parse("1M")))
                .isEqualTo("2120-12-30T10:00:00Z");
    }

    private static void assertOutOfRange(ThrowingCallable call) {
        CalendarDataException refused = catchThrowableOfType(CalendarDataException.class, call);
        assertThat(refused).hasMessageContaining("1992-01-01 至 2120-12-31");
        assertThat(refused.code()).isEqualTo("calendar-out-of-range");
    }

    private static Instant shanghai(String time) {
        return LocalDateTime.parse(time).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
