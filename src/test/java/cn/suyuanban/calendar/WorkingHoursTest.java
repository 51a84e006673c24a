package cn.suyuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {
    private final WorkingCalendar calendar = WorkingCalendar.standard();

    @Tag("R02")
    @Tag("R05")
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        // within a period, over lunch, ending exactly at a closing
        "2026-03-02T09:00, 2WH, 2026-03-02T11:00",
        "2026-03-02T11:00, 2WH, 2026-03-02T15:00",
        "2026-03-02T09:00, 3WH, 2026-03-02T12:00",
        "2026-03-02T09:00, 7WH, 2026-03-02T18:00",
        "2026-03-02T14:00, 4WH, 2026-03-02T18:00",
        // starting outside: early, at lunch, in the evening, at the very closing
        "2026-03-02T06:10, 1WH, 2026-03-02T10:00",
        "2026-03-02T12:30, 1WH, 2026-03-02T15:00",
        "2026-03-02T20:00, 1WH, 2026-03-03T10:00",
        "2026-03-02T18:00, 1WH, 2026-03-03T10:00",
        "2026-03-02T12:00, 1WH, 2026-03-02T15:00",
        // over night, over a weekend, into a make-up Saturday, over a holiday
        "2026-03-02T17:30, 1WH, 2026-03-03T09:30",
        "2026-03-06T16:00, 4WH, 2026-03-09T11:00",
        "2026-02-13T17:00, 3WH, 2026-02-14T11:00",
        "2026-02-14T17:00, 2WH, 2026-02-24T10:00",
        "2026-02-17T10:00, 7WH, 2026-02-24T18:00",
        "2026-03-02T09:00, 35WH, 2026-03-06T18:00",
        "2026-03-02T09:00:01.7, 35WH, 2026-03-09T09:00:01"
    })
    void working_hours_run_only_while_the_offices_are_open(String from, String limit, String due) {
        assertThat(calendar.due(shanghai(from), Limit.parse(limit))).isEqualTo(shanghai(due));
    }

    @Tag("R06")
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-03-02T23:30, 2H, 2026-03-03T01:30",
        "2026-02-14T18:00, 24H, 2026-02-15T18:00",
        "2026-02-15T10:00, 30MIN, 2026-02-15T10:30",
        "2026-03-06T17:50, 30MIN, 2026-03-06T18:20",
        "2026-12-31T23:59:59.5, 1MIN, 2027-01-01T00:00:59.5"
    })
    void hours_and_minutes_start_at_once_and_run_day_and_night(String from, String limit, String due) {
        assertThat(calendar.due(shanghai(from), Limit.parse(limit))).isEqualTo(shanghai(due));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-03-02T09:00, 2026-03-02T18:00, PT7H",
        "2026-03-02T11:30, 2026-03-02T14:30, PT1H",
        "2026-03-02T12:00, 2026-03-02T14:00, PT0S",
        "2026-03-02T18:00, 2026-03-03T09:00, PT0S",
        "2026-02-14T18:00, 2026-02-24T09:00, PT0S",
        "2026-02-13T17:00, 2026-02-24T10:00, PT9H",
        "2026-03-02T10:00:10, 2026-03-02T10:00:45, PT35S",
        "2026-03-03T10:00, 2026-03-02T17:00, PT-2H",
        "2026-01-01T00:00, 2027-01-01T00:00, PT1736H"
    })
    void office_time_between_two_instants_leaves_out_lunch_nights_and_days_off(String a, String b, Duration time) {
        assertThat(calendar.workingTimeBetween(shanghai(a), shanghai(b))).isEqualTo(time);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-03-02T10:00, PT0S, 2026-03-02T10:00",
        "2026-03-02T12:00, PT0S, 2026-03-02T12:00",
        "2026-03-02T13:00, PT0S, 2026-03-02T14:00",
        "2026-03-02T22:00, PT0S, 2026-03-03T09:00",
        "2026-02-16T22:00, PT0S, 2026-02-24T09:00",
        "2026-03-02T10:00, PT2H, 2026-03-02T12:00",
        "2026-03-02T10:00, PT2H1S, 2026-03-02T14:00:01",
        "2026-03-02T15:00, PT-1H, 2026-03-02T14:00",
        "2026-03-02T15:00, PT-1H-1S, 2026-03-02T11:59:59",
        "2026-03-09T10:00, PT-8H, 2026-03-06T09:00",
        "2026-03-02T10:00, PT0.9S, 2026-03-02T10:00",
        "2026-03-02T10:00, PT-0.9S, 2026-03-02T10:00"
    })
    void moving_by_office_time_stays_at_the_edge_it_reaches(String from, Duration time, String to) {
        assertThat(calendar.plusWorkingTime(shanghai(from), time)).isEqualTo(shanghai(to));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, 10_000_000_000L})
    void office_time_beyond_the_calendar_is_refused(long seconds) {
        CalendarDataException refused = catchThrowableOfType(
                CalendarDataException.class,
                () -> calendar.plusWorkingTime(shanghai("2026-03-02T10:00"), Duration.ofSeconds(seconds)));

        assertThat(refused.code()).isEqualTo("calendar-out-of-range");
    }

    @Test
    void a_case_resumed_after_a_pause_keeps_its_remaining_office_time() {
        // given a case due in 5 WD, paused on the Thursday before the Spring Festival
        Instant due = calendar.due(shanghai("2026-02-11T10:00"), Limit.parse("5WD"));
        Instant paused = shanghai("2026-02-12T15:00");
        Duration left = calendar.workingTimeBetween(paused, due);
        // when it goes on three weeks later
        Instant resumed = shanghai("2026-03-05T15:00");
        // then exactly the same office time is left
        Instant moved = calendar.plusWorkingTime(resumed, left);
        assertThat(left).isEqualTo(Duration.ofHours(3 + 4 * 7));
        assertThat(moved).isEqualTo(shanghai("2026-03-11T18:00"));
    }

    private static Instant shanghai(String time) {
        return LocalDateTime.parse(time).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
