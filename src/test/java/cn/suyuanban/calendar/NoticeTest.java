package cn.suyuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The State Council's notices, copied by hand, so that the library the product reads is checked against something else.
 */
@Tag("R02")
class NoticeTest {
    private final WorkingCalendar calendar = WorkingCalendar.standard();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2023, 249, 1/1-1/2 1/21-1/27 4/5 4/29-5/3 6/22-6/24 9/29-10/6, 1/28 1/29 4/23 5/6 6/25 10/7 10/8",
        "2024, 251, 1/1 2/10-2/17 4/4-4/6 5/1-5/5 6/8-6/10 9/15-9/17 10/1-10/7, 2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12",
        "2025, 248, 1/1 1/28-2/4 4/4-4/6 5/1-5/5 5/31-6/2 10/1-10/8, 1/26 2/8 4/27 9/28 10/11",
        "2026, 248, 1/1-1/3 2/15-2/23 4/4-4/6 5/1-5/5 6/19-6/21 9/25-9/27 10/1-10/7, 1/4 2/14 2/28 5/9 9/20 10/10",
        "2027, 248, 1/1 2/5-2/10 4/5 5/1-5/4 6/9 9/15 10/1-10/5, ''"
    })
    void the_calendar_agrees_with_the_notice_on_every_day_of_the_year(int year, int total, String off, String work) {
        Set<LocalDate> daysOff = dates(year, off);
        Set<LocalDate> makeup = dates(year, work);

        for (LocalDate date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
            boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            boolean works = makeup.contains(date) || weekday && !daysOff.contains(date);
            assertThat(calendar.isWorkingDay(date)).as("%s", date).isEqualTo(works);
        }
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, WORKDAY, 工作日, ''",
        "2026-02-14, MAKEUP_WORKDAY, 调休上班, 春节",
        "2026-02-15, HOLIDAY, 法定节假日, 春节",
        "2026-02-17, HOLIDAY, 法定节假日, 春节",
        "2026-03-01, WEEKEND, 周末, ''",
        "2026-09-20, MAKEUP_WORKDAY, 调休上班, 国庆节",
        "2027-02-05, HOLIDAY, 法定节假日, 春节"
    })
    void a_day_says_what_it_is_and_which_holiday_it_belongs_to(
            LocalDate date, DayKind kind, String chinese, String name) {
        assertThat(calendar.day(date)).isEqualTo(new Day(date, kind, name, date.getYear() == 2027));
        assertThat(kind.chinese()).isEqualTo(chinese);
        assertThat(kind.working()).isEqualTo(calendar.isWorkingDay(date));
    }

    @Test
    void a_weekday_a_notice_calls_worked_is_an_ordinary_working_day() {
        assertThat(calendar.day(LocalDate.of(2012, 5, 2)).kind()).isEqualTo(DayKind.WORKDAY);
    }

    private static Set<LocalDate> dates(int year, String ranges) {
        Set<LocalDate> dates = new HashSet<>();
        for (String range : ranges.isEmpty() ? new String[0] : ranges.split(" ")) {
            String[] ends = range.split("-");
            LocalDate last = date(year, ends[ends.length - 1]);
            date(year, ends[0]).datesUntil(last.plusDays(1)).forEach(dates::add);
        }
        return dates;
    }

    private static LocalDate date(int year, String monthAndDay) {
        String[] parts = monthAndDay.split("/");
        return LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
