package cn.suyuanban.calendar;

import java.time.Instant;
import java.util.List;

/**
 * How a due date came about, day by day, so that clerk and applicant can check it by finger on a calendar.
 *
 * @param from when the limit began
 * @param limit the limit
 * @param due when it ends, the same as {@link WorkingCalendar#due}
 * @param days every day from the start day to the due day inclusive, in order; empty for limits on the wall clock
 * @param provisionalYears the years among the days whose notice is not loaded
 * @param basis the law articles applied, the holiday notices used, and a warning for each provisional year
 */
public record Explanation(
        Instant from,
        Limit limit,
        Instant due,
        List<CountedDay> days,
        List<Integer> provisionalYears,
        List<String> basis) {

    /** Copies the lists. */
    public Explanation {
        days = List.copyOf(days);
        provisionalYears = List.copyOf(provisionalYears);
        basis = List.copyOf(basis);
    }

    /** How many of the days were counted. */
    public int counted() {
        return (int) days.stream().filter(CountedDay::counted).count();
    }

    /** How many of the days were not counted. */
    public int skipped() {
        return days.size() - counted();
    }
}
