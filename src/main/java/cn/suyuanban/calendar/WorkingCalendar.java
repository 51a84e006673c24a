package cn.suyuanban.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The county's working calendar (工作日历): counts limits, working days and office time, and explains each due date.
 *
 * <p>Safe for many threads. Its days change only as a whole, by {@link #adopt}; each question is answered from one state.
 * It reaches from 1992-01-01 to 2120-12-31 in Shanghai; every method throws
 * {@link CalendarDataException} with code {@code calendar-out-of-range} for a date beyond.
 */
public final class WorkingCalendar {
    /** The one zone of the product; the whole country keeps it. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OfficeHours hours;
    private volatile State state;

    private WorkingCalendar(OfficeHours hours, State state) {
        this.hours = hours;
        this.state = state;
    }

    /**
     * A calendar with these office hours and holidays.
     *
     * @param years later entries override earlier ones for the same year; a year that is missing is provisional, and
     *     its Mondays to Fridays are working days
     */
    public static WorkingCalendar of(OfficeHours hours, List<HolidayYear> years) {
        return new WorkingCalendar(hours, State.of(hours, years));
    }

    /** When a day begins in the county. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The last instant of a day, as finely as the databases keep one. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    /** Standard office hours, the published notices and the bundled provisional year. */
    public static WorkingCalendar standard() {
        return of(OfficeHours.standard(), HolidayYears.shipped());
    }

    /** This calendar with further notices, which override what it has for the same years; this one stays as it is. */
    public WorkingCalendar with(List<HolidayYear> further) {
        return of(
                hours,
                Stream.concat(state.notices.years().stream(), further.stream()).toList());
    }

    /** The calendar as it is now, which no later notice changes. */
    public WorkingCalendar copy() {
        return new WorkingCalendar(hours, state);
    }

    /** Answers from now on with the days of another calendar, because a notice has come. */
    public void adopt(WorkingCalendar other) {
        state = other.state;
    }

    /** The first date that is a working day in one of both calendars only, empty if they count alike. */
    public Optional<LocalDate> firstDifference(WorkingCalendar other) {
        DayTable mine = state.table;
        DayTable theirs = other.state.table;
        return IntStream.range(0, DayTable.SIZE)
                .filter(day -> mine.working(day) != theirs.working(day))
                .mapToObj(DayTable::date)
                .findFirst();
    }

    /** A short text that is the same for two calendars exactly if they have the same working days. */
    public String fingerprint() {
        return state.table.fingerprint();
    }

    /** The notices the days come from, one for each year. */
    public List<HolidayYear> notices() {
        return List.copyOf(state.notices.years());
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
        return state.due(from, limit);
    }

    /** The same due date with every day on the way and the reason for each; takes time in proportion to the days. */
    public Explanation explain(Instant from, Limit limit) {
        State now = state;
        Instant due = now.due(from, limit);
        List<CountedDay> days = new Explainer(now.table, now.clock).days(from, limit, due);
        Basis basis = new Basis(now.notices);
        return new Explanation(from, limit, due, days, basis.provisionalYears(days), basis.of(limit, days));
    }

    /** The n-th working day after a date, before it when n is negative; for 0 the date, or the next working day. */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        return DayTable.date(state.table.plusWorkingDays(DayTable.number(date), n));
    }

    /** How many working days lie after the first date up to and including the second; negative when reversed. */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        DayTable table = state.table;
        return table.workingThrough(DayTable.number(toInclusive))
                - table.workingThrough(DayTable.number(fromExclusive));
    }

    /** The date, or the last working day before it when it is a day off: by when work for that date is done. */
    public LocalDate workingDayUpTo(LocalDate date) {
        return DayTable.date(state.table.rollBack(DayTable.number(date)));
    }

    /** Whether the offices work on this date. */
    public boolean isWorkingDay(LocalDate date) {
        return state.table.working(DayTable.number(date));
    }

    /** What kind of day a date is, with the holiday's name. */
    public Day day(LocalDate date) {
        State now = state;
        int day = DayTable.number(date);
        return new Day(date, now.table.kind(day), now.table.name(day), now.notices.isProvisional(date.getYear()));
    }

    /** Whether this year's holidays are not published, so that dates in it may still move (推算). */
    public boolean isProvisional(int year) {
        return state.notices.isProvisional(year);
    }

    /** The years without a notice from the earlier of two dates to the later one: who counts between them is guessing. */
    public List<Integer> provisionalYears(LocalDate a, LocalDate b) {
        Notices notices = state.notices;
        return IntStream.rangeClosed(Math.min(a.getYear(), b.getYear()), Math.max(a.getYear(), b.getYear()))
                .filter(notices::isProvisional)
                .boxed()
                .toList();
    }

    /** When the offices close on this date; the date need not be a working day. */
    public Instant closeOfBusiness(LocalDate date) {
        return state.clock.close(DayTable.number(date));
    }

    /** The time left until the offices close today, or next when they are closed by then; at least a minute. */
    public Limit untilClose(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        Instant close = closeOfBusiness(today);
        return isWorkingDay(today) && close.isAfter(now)
                ? new Limit((int) Math.max(1, Duration.between(now, close).toMinutes()), LimitUnit.MIN)
                : new Limit(1, LimitUnit.WD);
    }

    /** Office time between two instants, to the second; zero when there is none, negative when reversed. */
    public Duration workingTimeBetween(Instant a, Instant b) {
        OfficeClock clock = state.clock;
        return Duration.ofSeconds(clock.elapsed(b) - clock.elapsed(a));
    }

    /**
     * The instant so much office time later, to the second; the inverse of {@link #workingTimeBetween} from a start in
     * office time.
     *
     * @param time office time; negative moves back; zero stays, or moves to the next opening
     */
    public Instant plusWorkingTime(Instant start, Duration time) {
        return state.clock.plus(start, time.truncatedTo(ChronoUnit.SECONDS).getSeconds());
    }

    /** All that depends on the holidays; replaced as a whole. */
    private record State(Notices notices, DayTable table, OfficeClock clock) {

        static State of(OfficeHours hours, List<HolidayYear> years) {
            Notices notices = new Notices(years);
            DayTable table = new DayTable(notices.years());
            return new State(notices, table, new OfficeClock(table, hours));
        }

        Instant due(Instant from, Limit limit) {
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
    }
}
