package cn.suyuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    private final WorkingCalendar calendar = WorkingCalendar.standard();

    @Tag("R01")
    @Tag("R02")
    @Tag("R03")
    @ParameterizedTest(name = "{0} + {1} WD = {2}")
    @CsvSource({
        // the reference values of the domain notes
        "2026-02-11, 5, 2026-02-25",
        "2026-02-12, 3, 2026-02-24",
        "2026-04-30, 5, 2026-05-11",
        "2026-09-18, 20, 2026-10-22",
        "2025-01-24, 2, 2025-01-27",
        "2025-09-30, 1, 2025-10-09",
        // 2023: off 1/21-27, work 1/28 1/29; off 4/5; off 4/29-5/3, work 4/23 5/6; off 6/22-24, work 6/25
        "2023-01-20, 1, 2023-01-28",
        "2023-01-20, 2, 2023-01-29",
        "2023-01-20, 3, 2023-01-30",
        "2023-01-18, 5, 2023-01-30",
        "2023-04-04, 1, 2023-04-06",
        "2023-04-21, 1, 2023-04-23",
        "2023-04-28, 1, 2023-05-04",
        "2023-04-28, 3, 2023-05-06",
        "2023-04-28, 4, 2023-05-08",
        "2023-06-21, 1, 2023-06-25",
        "2023-06-21, 2, 2023-06-26",
        // 2023: off 9/29-10/6, work 10/7 10/8
        "2023-09-28, 1, 2023-10-07",
        "2023-09-28, 2, 2023-10-08",
        "2023-09-28, 3, 2023-10-09",
        "2023-09-25, 5, 2023-10-08",
        // 2024: off 2/10-17, work 2/4 2/18, New Year's Eve 2/9 worked
        "2024-02-02, 1, 2024-02-04",
        "2024-02-02, 6, 2024-02-09",
        "2024-02-02, 7, 2024-02-18",
        "2024-02-09, 2, 2024-02-19",
        "2024-04-03, 1, 2024-04-07",
        "2024-04-26, 1, 2024-04-28",
        "2024-04-26, 4, 2024-05-06",
        "2024-04-26, 9, 2024-05-11",
        "2024-06-07, 1, 2024-06-11",
        "2024-09-13, 1, 2024-09-14",
        "2024-09-13, 2, 2024-09-18",
        // 2024: off 10/1-7, work 9/29 10/12
        "2024-09-27, 1, 2024-09-29",
        "2024-09-27, 3, 2024-10-08",
        "2024-10-08, 4, 2024-10-12",
        // 2025: off 1/28-2/4, work 1/26 2/8
        "2025-01-24, 3, 2025-02-05",
        "2025-01-24, 6, 2025-02-08",
        "2025-01-24, 7, 2025-02-10",
        "2025-04-03, 1, 2025-04-07",
        "2025-04-25, 1, 2025-04-27",
        "2025-04-25, 5, 2025-05-06",
        "2025-05-30, 1, 2025-06-03",
        // 2025: off 10/1-8, work 9/28 10/11
        "2025-09-26, 1, 2025-09-28",
        "2025-09-26, 4, 2025-10-09",
        "2025-09-30, 3, 2025-10-11",
        // 2026: off 1/1-3, work 1/4; off 2/15-23, work 2/14 2/28
        "2025-12-31, 1, 2026-01-04",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 2, 2026-02-24",
        "2026-02-24, 4, 2026-02-28",
        "2026-02-24, 5, 2026-03-02",
        "2026-04-03, 1, 2026-04-07",
        "2026-06-18, 1, 2026-06-22",
        "2026-09-24, 1, 2026-09-28",
        // 2026: off 10/1-7, work 9/20 10/10
        "2026-09-18, 1, 2026-09-20",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
        // 2027, worked out from the law: off 2/5-10, 10/1-5
        "2027-02-04, 1, 2027-02-11",
        "2027-09-30, 1, 2027-10-06"
    })
    void a_limit_in_working_days_ends_at_close_of_business_of_the_last_one(LocalDate start, int days, LocalDate last) {
        Instant from = shanghai(start + "T10:17:31.5");

        assertThat(calendar.due(from, new Limit(days, LimitUnit.WD))).isEqualTo(shanghai(last + "T18:00"));
        assertThat(calendar.plusWorkingDays(start, days)).isEqualTo(last);
        assertThat(calendar.workingDaysBetween(start, last)).isEqualTo(days);
        assertThat(calendar.workingDaysBetween(last, start)).isEqualTo(-days);
    }

    @Tag("R03")
    @ParameterizedTest
    @ValueSource(strings = {"00:00", "08:59:59", "12:30", "18:00", "23:59:59.999"})
    void the_time_of_the_start_day_makes_no_difference(String time) {
        assertThat(calendar.due(shanghai("2026-02-11T" + time), Limit.parse("5WD")))
                .isEqualTo(shanghai("2026-02-25T18:00"));
    }

    @Tag("R03")
    @Test
    void the_start_day_is_the_day_in_shanghai_not_in_greenwich() {
        Instant stillTuesdayInGreenwich = Instant.parse("2026-03-03T16:30:00Z");

        assertThat(calendar.due(stillTuesdayInGreenwich, Limit.parse("1WD"))).isEqualTo(shanghai("2026-03-05T18:00"));
    }

    @Tag("R01")
    @ParameterizedTest
    @CsvSource({
        "2026-02-14, 0, 2026-02-14",
        "2026-02-15, 0, 2026-02-24",
        "2026-02-15, 1, 2026-02-24",
        "2026-02-20, 2, 2026-02-25",
        "2026-02-24, -1, 2026-02-14",
        "2026-02-20, -1, 2026-02-14",
        "2026-02-25, -5, 2026-02-11",
        "2026-03-01, -1, 2026-02-28"
    })
    void counting_may_begin_on_a_day_off_and_run_backwards(LocalDate start, int days, LocalDate end) {
        assertThat(calendar.plusWorkingDays(start, days)).isEqualTo(end);
    }

    @Tag("R01")
    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-09-30",
        "2026-10-01, 2026-09-30",
        "2026-10-07, 2026-09-30",
        "2026-10-08, 2026-10-08",
        "2026-10-10, 2026-10-10",
        "2026-10-11, 2026-10-10",
        "2026-02-23, 2026-02-14",
        "2027-02-10, 2027-02-04"
    })
    void what_must_be_done_by_a_day_off_is_done_on_the_working_day_before(LocalDate date, LocalDate last) {
        assertThat(calendar.workingDayUpTo(date)).isEqualTo(last);
    }

    private static Instant shanghai(String time) {
        return LocalDateTime.parse(time).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
