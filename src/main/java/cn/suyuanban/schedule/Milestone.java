package cn.suyuanban.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One milestone (节点) of a plan.
 *
 * @param id unique in its plan
 * @param name what people call it
 * @param workingDays how long the work takes, from the first working day on it to the last, both included
 * @param after ids of the milestones that must be finished before this one can start
 * @param noLaterThan a date by which it must be finished whatever follows, such as a day fixed by a contract
 */
public record Milestone(String id, String name, int workingDays, List<String> after, Optional<LocalDate> noLaterThan) {

    public Milestone {
        after = List.copyOf(after);
    }

    /** A milestone that only its successors hurry. */
    public static Milestone of(String id, String name, int workingDays, String... after) {
        return new Milestone(id, name, workingDays, List.of(after), Optional.empty());
    }

    /** This milestone with a date of its own. */
    public Milestone noLaterThan(LocalDate date) {
        return new Milestone(id, name, workingDays, after, Optional.of(date));
    }

    /** The name between marks, for sentences. */
    String quoted() {
        return "“" + name + "”";
    }
}
