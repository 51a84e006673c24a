package cn.suyuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;

/** A pause of any length moves any end by exactly the time that stood still, counted here plainly day by day. */
@Tag("R22")
class PausePropertiesTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard();

    @Property
    void aLimitInOfficeTimeMovesByTheOfficeTimeOfThePause(
            @ForAll("instants") Instant opened,
            @ForAll("officeUnits") LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll @IntRange(min = 0, max = 2_000_000) int until,
            @ForAll @IntRange(min = 1, max = 6_000_000) int span) {
        // given
        Limit limit = new Limit(length, unit);
        Instant due = CALENDAR.due(opened, limit);
        Instant from = opened.plusSeconds(until);
        Instant to = from.plusSeconds(span);
        // when
        Measure measure = Measure.of(limit.toString(), CALENDAR);
        Instant moved = measure.plus(due, measure.between(from, to));
        // then
        assertThat(officeSeconds(due, moved)).isEqualTo(officeSeconds(from, to));
    }

    @Property
    void aLimitOnTheWallClockMovesByTheLengthOfThePause(
            @ForAll("instants") Instant opened,
            @ForAll @IntRange(min = 1, max = 600) int hours,
            @ForAll @IntRange(min = 1, max = 6_000_000) int span) {
        // given
        Limit limit = new Limit(hours, LimitUnit.H);
        Instant due = CALENDAR.due(opened, limit);
        // when
        Measure measure = Measure.of(limit.toString(), CALENDAR);
        Instant moved = measure.plus(due, measure.between(opened, opened.plusSeconds(span)));
        // then
        assertThat(Duration.between(due, moved)).isEqualTo(Duration.ofSeconds(span));
    }

    /** Office seconds between two instants: every day by itself, morning and afternoon by themselves. */
    private static long officeSeconds(Instant from, Instant to) {
        LocalDate last = LocalDate.ofInstant(to, WorkingCalendar.ZONE);
        long seconds = 0;
        for (LocalDate day = LocalDate.ofInstant(from, WorkingCalendar.ZONE);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            if (CALENDAR.isWorkingDay(day)) {
                seconds += overlap(day, 9, 12, from, to) + overlap(day, 14, 18, from, to);
            }
        }
        return seconds;
    }

    private static long overlap(LocalDate day, int open, int close, Instant from, Instant to) {
        long begin = Math.max(second(day, open), from.getEpochSecond());
        long end = Math.min(second(day, close), to.getEpochSecond());
        return Math.max(0, end - begin);
    }

    private static long second(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(WorkingCalendar.ZONE).toEpochSecond();
    }

    @Provide
    Arbitrary<LimitUnit> officeUnits() {
        return Arbitraries.of(LimitUnit.WD, LimitUnit.WH);
    }

    @Provide
    Arbitrary<Instant> instants() {
        long first = Instant.parse("2023-01-01T00:00:00Z").getEpochSecond();
        return Arbitraries.longs().between(0, 4L * 365 * 86400).map(s -> Instant.ofEpochSecond(first + s));
    }
}
