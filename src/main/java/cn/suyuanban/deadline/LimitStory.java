package cn.suyuanban.deadline;

import java.util.List;

/**
 * A limit that explains itself (时限说明).
 *
 * @param statutory null where the law sets no limit
 * @param days every day of the promise from its beginning to its end
 * @param provisionalYears the years it reaches into whose holiday notice is not loaded
 * @param basis the articles and notices the promise was counted by
 * @param agrees whether both ends and the days lead to what is recorded
 */
public record LimitStory(
        Reckoning promised,
        Reckoning statutory,
        List<CountedTime> days,
        List<Integer> provisionalYears,
        List<String> basis,
        boolean agrees) {

    /** Copies the lists. */
    public LimitStory {
        days = List.copyOf(days);
        provisionalYears = List.copyOf(provisionalYears);
        basis = List.copyOf(basis);
    }
}
