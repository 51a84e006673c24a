package cn.suyuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares the tables with tyme4j asked one day at a time, and with plain loops that count on fingers. */
class TymeOracleTest {
    private static final LocalDate FIRST = LocalDate.of(2002, 1, 1);
    private static final Set<LocalDate> WORKED = FIRST.datesUntil(LocalDate.of(2027, 1, 1))
            .filter(TymeOracleTest::askTyme)
            .collect(Collectors.toSet());
    private static final int ROUNDS = 2000;

    private final WorkingCalendar calendar = WorkingCalendar.standard();
    private final Random random = new Random(20260211);

    @Tag("R02")
    @Test
    void every_day_from_2002_to_2026_is_worked_or_off_as_tyme4j_says() {
        FIRST.datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(date ->
                        assertThat(calendar.isWorkingDay(date)).as("%s", date).isEqualTo(WORKED.contains(date)));
    }

    @Tag("R08")
    @Test
    void tyme4j_knows_no_notice_the_product_does_not_publish() {
        // a newer tyme4j that has 2027 must end the bundled provisional year
        LegalHoliday last = LegalHoliday.fromYmd(2026, 10, 10);

        assertThat(last.next(1)).isNull();
        assertThat(HolidayYears.published())
                .extracting(HolidayYear::year)
                .startsWith(2002)
                .endsWith(2026)
                .hasSize(25);
    }

    @Tag("R01")
    @Tag("R03")
    @Test
    void working_day_limits_agree_with_counting_day_by_day() {
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate start = randomDate();
            int length = 1 + random.nextInt(2000);
            LocalDate end = start;
            for (int counted = 0; counted < length; ) {
                end = end.plusDays(1);
                counted += WORKED.contains(end) ? 1 : 0;
            }
            assertDue(start, new Limit(length, LimitUnit.WD), end);
            assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(length);
        }
    }

    @Tag("R04")
    @Tag("R07")
    @Test
    void calendar_day_and_month_limits_agree_with_counting_day_by_day() {
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate start = randomDate();
            int days = 1 + random.nextInt(2000);
            int months = 1 + random.nextInt(60);
            assertDue(start, new Limit(days, LimitUnit.CD), rolled(start.plusDays(days)));
            assertDue(start, new Limit(months, LimitUnit.M), rolled(start.plusMonths(months)));
        }
    }

    @Tag("R05")
    @Test
    void working_hour_limits_agree_with_counting_minute_by_minute() {
        for (int round = 0; round < ROUNDS / 10; round++) {
            LocalDateTime start = randomDate().atTime(random.nextInt(24), random.nextInt(60));
            int hours = 1 + random.nextInt(80);
            LocalDateTime end = start;
            for (int minutes = 0; minutes < hours * 60; end = end.plusMinutes(1)) {
                minutes += open(end) ? 1 : 0;
            }
            assertThat(calendar.due(instant(start), new Limit(hours, LimitUnit.WH)))
                    .as("%s + %sWH", start, hours)
                    .isEqualTo(instant(end));
        }
    }

    private void assertDue(LocalDate start, Limit limit, LocalDate end) {
        Instant from = instant(start.atStartOfDay().plusSeconds(random.nextInt(24 * 3600)));
        assertThat(calendar.due(from, limit)).as("%s + %s", start, limit).isEqualTo(instant(end.atTime(18, 0)));
    }

    private LocalDate randomDate() {
        return FIRST.plusDays(random.nextInt(16 * 365));
    }

    private static LocalDate rolled(LocalDate last) {
        return WORKED.contains(last) ? last : rolled(last.plusDays(1));
    }

    /** Whether the minute that begins now is office time. */
    private static boolean open(LocalDateTime minute) {
        LocalTime time = minute.toLocalTime();
        boolean hours = time.getHour() >= 9 && time.getHour() < 12 || time.getHour() >= 14 && time.getHour() < 18;
        return hours && WORKED.contains(minute.toLocalDate());
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static boolean askTyme(LocalDate date) {
        LegalHoliday day = LegalHoliday.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        return day == null ? date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 : day.isWork();
    }
}
