package cn.suyuanban.schedule;

import cn.suyuanban.schedule.Progress.Actual;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * When each milestone will be worked on if all go on as early as they can (顺推).
 *
 * <p>Today still counts: what is open may be finished today, and what is ready may start today.
 */
final class ExpectedDays {

    private final long[] start;
    private final long[] finish;

    ExpectedDays(Plan plan, Progress progress, WorkDays days, LocalDate today) {
        start = new long[plan.milestones().size()];
        finish = new long[start.length];
        long now = days.from(today);
        for (int at : plan.order().forward()) {
            Milestone milestone = plan.milestones().get(at);
            Actual actual = progress.of(milestone).orElse(null);
            start[at] = actual == null ? ready(plan.order().before(at), now) : days.from(actual.started());
            long work = start[at] + progress.workingDays(milestone) - 1;
            finish[at] =
                    actual == null ? work : actual.finished().map(days::upTo).orElse(Math.max(work, now));
        }
    }

    private long ready(int[] predecessors, long now) {
        return Math.max(
                now,
                Arrays.stream(predecessors).mapToLong(i -> finish[i] + 1).max().orElse(now));
    }

    long start(int milestone) {
        return start[milestone];
    }

    long finish(int milestone) {
        return finish[milestone];
    }

    /** The milestone that is finished last. */
    int last() {
        int last = 0;
        for (int i = 1; i < finish.length; i++) {
            last = finish[i] > finish[last] ? i : last;
        }
        return last;
    }
}
