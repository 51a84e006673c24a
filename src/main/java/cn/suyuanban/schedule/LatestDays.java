package cn.suyuanban.schedule;

import java.time.LocalDate;
import java.util.function.ToLongFunction;

/** The last working day on which each milestone may be finished, counted back from the end (逆推). */
final class LatestDays {

    private final long[] finish;
    private final long[] length;
    private final LocalDate[] countedFrom;

    /** @param lengths working days of each milestone */
    LatestDays(Plan plan, ToLongFunction<Milestone> lengths, WorkDays days) {
        length = plan.milestones().stream().mapToLong(lengths).toArray();
        finish = new long[length.length];
        countedFrom = new LocalDate[length.length];
        int[] forward = plan.order().forward();
        for (int i = forward.length - 1; i >= 0; i--) {
            int milestone = forward[i];
            countedFrom[milestone] = plan.production();
            for (int successor : plan.order().after(milestone)) {
                lower(milestone, finish[successor] - length[successor], countedFrom[successor]);
            }
            plan.milestones().get(milestone).noLaterThan().ifPresent(date -> lower(milestone, days.upTo(date), date));
        }
    }

    /** Of two dates that hurry equally the later one counts, which may pass more years that are guessed. */
    private void lower(int milestone, long number, LocalDate from) {
        boolean same = number == finish[milestone] && from.isAfter(countedFrom[milestone]);
        if (number < finish[milestone] || same) {
            finish[milestone] = number;
            countedFrom[milestone] = from;
        }
    }

    long start(int milestone) {
        return finish[milestone] - length[milestone] + 1;
    }

    long finish(int milestone) {
        return finish[milestone];
    }

    /** The date that hurries this milestone: production, or one that a milestone has of its own. */
    LocalDate countedFrom(int milestone) {
        return countedFrom[milestone];
    }
}
