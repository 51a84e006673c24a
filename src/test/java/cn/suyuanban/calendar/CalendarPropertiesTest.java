package cn.suyuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any start and any length. */
class CalendarPropertiesTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard();

    @Property
    void counting_never_lands_on_a_day_off(
            @ForAll("dates") LocalDate start, @ForAll @IntRange(min = -2000, max = 2000) int n) {
        assertThat(CALENDAR.isWorkingDay(CALENDAR.plusWorkingDays(start, n))).isTrue();
    }

    @Property
    void counting_in_two_parts_from_a_working_day_is_counting_at_once(
            @ForAll("dates") LocalDate any,
            @ForAll @IntRange(min = -1000, max = 1000) int a,
            @ForAll @IntRange(min = -1000, max = 1000) int b) {
        LocalDate start = CALENDAR.plusWorkingDays(any, 0);
        LocalDate parts = CALENDAR.plusWorkingDays(CALENDAR.plusWorkingDays(start, a), b);

        assertThat(parts).isEqualTo(CALENDAR.plusWorkingDays(start, a + b));
        assertThat(CALENDAR.workingDaysBetween(start, parts)).isEqualTo(a + b);
    }

    @Property
    void the_working_day_up_to_a_date_is_the_last_one_that_is_not_later(@ForAll("dates") LocalDate date) {
        LocalDate last = CALENDAR.workingDayUpTo(date);

        assertThat(CALENDAR.isWorkingDay(last)).isTrue();
        assertThat(last).isBeforeOrEqualTo(date);
        assertThat(CALENDAR.workingDaysBetween(last, date)).isZero();
    }

    @Property
    void a_longer_limit_is_never_due_earlier(
            @ForAll("instants") Instant from,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 600) int length) {
        assertThat(CALENDAR.due(from, new Limit(length + 1, unit)))
                .isAfterOrEqualTo(CALENDAR.due(from, new Limit(length, unit)));
    }

    @Property
    void a_later_start_is_never_due_earlier(
            @ForAll("instants") Instant from,
            @ForAll @IntRange(min = 0, max = 1_000_000) int later,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 600) int length) {
        Limit limit = new Limit(length, unit);

        assertThat(CALENDAR.due(from.plusSeconds(later), limit)).isAfterOrEqualTo(CALENDAR.due(from, limit));
    }

    @Property
    void office_time_moved_is_the_office_time_between(
            @ForAll("instants") Instant any, @ForAll @IntRange(min = -20_000_000, max = 20_000_000) int seconds) {
        Instant start = CALENDAR.plusWorkingTime(any, Duration.ZERO);
        Duration time = Duration.ofSeconds(seconds);
        Instant end = CALENDAR.plusWorkingTime(start, time);

        assertThat(CALENDAR.workingTimeBetween(start, end)).isEqualTo(time);
        assertThat(CALENDAR.plusWorkingTime(end, CALENDAR.workingTimeBetween(end, start)))
                .satisfies(back ->
                        assertThat(CALENDAR.workingTimeBetween(start, back)).isZero());
    }

    @Property
    void the_explanation_adds_up_for_any_limit(
            @ForAll("instants") Instant from, @ForAll LimitUnit unit, @ForAll @IntRange(min = 1, max = 60) int length) {
        Limit limit = new Limit(length, unit);
        Explanation explanation = CALENDAR.explain(from, limit);

        assertThat(explanation.due()).isEqualTo(CALENDAR.due(from, limit));
        assertThat(explanation.counted() + explanation.skipped())
                .isEqualTo(explanation.days().size());
        if (unit == LimitUnit.WD || unit == LimitUnit.CD) {
            assertThat(explanation.counted()).isEqualTo(length);
        }
        if (!explanation.days().isEmpty()) {
            assertThat(explanation.days())
                    .extracting(CountedDay::date)
                    .containsExactlyElementsOf(day(from)
                            .datesUntil(day(explanation.due()).plusDays(1))
                            .toList());
        }
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 80 * 365).map(LocalDate.of(2002, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<Instant> instants() {
        long first = Instant.parse("2002-01-01T00:00:00Z").getEpochSecond();
        return Arbitraries.longs().between(0, 30L * 365 * 86400).map(s -> Instant.ofEpochSecond(first + s));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(WorkingCalendar.ZONE).toLocalDate();
    }
}
