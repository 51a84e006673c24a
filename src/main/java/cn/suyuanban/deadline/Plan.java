package cn.suyuanban.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All rungs of one limit with their instants: what was, what comes next, which light is on.
 *
 * <p>A level repeats until the next level comes; the last repeats until the work is done.
 */
final class Plan {

    private final List<Step> steps;
    private final Later later;

    Plan(List<Step> steps, Later later) {
        this.steps = steps.stream()
                .sorted(Comparator.comparing(Step::at).thenComparing(Step::level))
                .toList();
        this.later = later;
    }

    Optional<At> first() {
        return steps.stream().findFirst().map(step -> new At(RungId.first(step.level()), step.at()));
    }

    /** What comes after a rung was taken; after {@code null}, the first. */
    Optional<At> after(RungId taken) {
        if (taken == null) {
            return first();
        }
        int index = indexOf(taken.level());
        if (index < 0) {
            return first();
        }
        Step current = steps.get(index);
        Optional<At> repeat = current.repeatDays() == 0
                ? Optional.empty()
                : Optional.of(new At(taken.again(), later.days(current.at(), current.repeatDays() * taken.round())));
        Optional<At> higher = index + 1 < steps.size()
                ? Optional.of(new At(
                        RungId.first(steps.get(index + 1).level()),
                        steps.get(index + 1).at()))
                : Optional.empty();
        return higher.isPresent()
                        && repeat.map(again -> !higher.get().at().isAfter(again.at()))
                                .orElse(true)
                ? higher
                : repeat;
    }

    /** The highest level that has come, empty while the light is green. */
    Optional<Rung> level(Instant now) {
        return steps.stream()
                .filter(step -> !step.at().isAfter(now))
                .map(Step::level)
                .max(Comparator.naturalOrder());
    }

    /** What a level does, as the decision table says. */
    Step step(Rung level) {
        return steps.get(indexOf(level));
    }

    private int indexOf(Rung level) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).level() == level) {
                return i;
            }
        }
        return -1;
    }

    /** A rung and its instant. */
    record At(RungId rung, Instant at) {}

    /**
     * One level of the plan.
     *
     * @param repeatDays every how many working days it comes again, 0 for never
     * @param recipients roles: handler, head, leader, supervision, county
     * @param priority the task's priority from then
     */
    record Step(Rung level, Instant at, int repeatDays, List<String> recipients, int priority) {}

    /** Moves an instant by working days. */
    @FunctionalInterface
    interface Later {

        Instant days(Instant from, int days);
    }
}
