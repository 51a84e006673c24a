package cn.suyuanban.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The county's working calendar (工作日历): counts limits, working days and office time, and explains each due date.
 *
 * <p>Immutable and safe for many threads. It reaches from 1992-01-01 to 2120-12-31 in Shanghai; every method throws
 * {@link CalendarDataException} with code {@code calendar-out-of-range} for a date beyond.
 */
public final class WorkingCalendar {
    /** The one zone of the product; the whole country keeps it. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OfficeHours hours;
    private final Notices notices;
    private final DayTable table;
    private final OfficeClock clock;

    private WorkingCalendar(OfficeHours hours, List<HolidayYear> years) {
        this.hours = hours;
        notices = new Notices(years);
        table = new DayTable(notices.years());
        clock = new OfficeClock(table, hours);
    }

    /**
     * A calendar with these office hours and holidays.
     *
     * @param years later entries override earlier ones for the same year; a year that is missing is provisional, and
     *     its Mondays to Fridays are working days
     */
    public static WorkingCalendar of(OfficeHours hours, List<HolidayYear> years) {
        return new WorkingCalendar(hours, years);
    }

    /** Standard office hours, the published notices and the bundled provisional year. */
    public static WorkingCalendar standard() {
        return of(
                OfficeHours.standard(),
                Stream.concat(HolidayYears.published().stream(), HolidayYears.bundled().stream())
                        .toList());
    }

    public OfficeHours officeHours() {
        return hours;
    }

    /**
     * When a limit ends that begins now.
     *
     * <ul>
     *   <li>WD: the start day does not count (民法典第二百零一条); the n-th working day after it, at close of business.
     *   <li>CD, M: likewise by the calendar; a last day off rolls to the next working day (民法典第二百零三条).
     *   <li>WH: office time from now on, or from the next opening; whole seconds.
     *   <li>H, MIN: the wall clock, at once and without a break; only the start has to lie in the calendar.
     * </ul>
     *
     * <p>Takes the same time for any length and creates nothing but the result: the patrol calls it for thousands of
     * cases.
     */
    public Instant due(Instant from, Limit limit) {
        int start = OfficeClock.day(from);
        int amount = limit.amount();
        return switch (limit.unit()) {
            case WD -> clock.close(table.plusWorkingDays(start, amount));
            case CD -> clock.close(table.rollForward(DayTable.inRange((long) start + amount)));
            case M -> clock.close(table.rollForward(CivilMonths.plus(start, amount)));
            case WH -> clock.plus(from, amount * 3600L);
            case H -> from.plusSeconds(amount * 3600L);
            case MIN -> from.plusSeconds(amount * 60L);
        };
    }

    /** The same due date with every day on the way and the reason for each; takes time in proportion to the days. */
    public Explanation explain(Instant from, Limit limit) {
        Instant due = due(from, limit);
        List<CountedDay> days = new Explainer(table, clock).days(from, limit, due);
        Basis basis = new Basis(notices);
        return new Explanation(from, limit, due, days, basis.provisionalYears(days), basis.of(limit, days));
    }

    /** The n-th working day after a date, before it when n is negative; for 0 the date, or the next working day. */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        return DayTable.date(table.plusWorkingDays(DayTable.number(date), n));
    }

    /** How many working days lie after the first date up to and including the second; negative when reversed. */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        return table.workingThrough(DayTable.number(toInclusive))
                - table.workingThrough(DayTable.number(fromExclusive));
    }

    /** Whether the offices work on this date. */
    public boolean isWorkingDay(LocalDate date) {
        return table.working(DayTable.number(date));
    }

    /** What kind of day a date is, with the holiday's name. */
    public Day day(LocalDate date) {
        int day = DayTable.number(date);
        return new Day(date, table.kind(day), table.name(day), isProvisional(date.getYear()));
    }

    /** Whether this year's holidays are not published, so that dates in it may still move (推算). */
    public boolean isProvisional(int year) {
        return notices.isProvisional(year);
    }

    /** When the offices close on this date; the date need not be a working day. */
    public Instant closeOfBusiness(LocalDate date) {
        return clock.close(DayTable.number(date));
    }

    /** Office time between two instants, to the second; zero when there is none, negative when reversed. */
    public Duration workingTimeBetween(Instant a, Instant b) {
        return Duration.ofSeconds(clock.elapsed(b) - clock.elapsed(a));
    }

    /**
     * The instant so much office time later, to the second; the inverse of {@link #workingTimeBetween} from a start in
     * office time.
     *
     * @param time office time; negative moves back; zero stays, or moves to the next opening
     */
    public Instant plusWorkingTime(Instant start, Duration time) {
        return clock.plus(start, time.truncatedTo(ChronoUnit.SECONDS).getSeconds());
    }
}
