package cn.suyuanban.project;

import cn.suyuanban.schedule.Milestone;
import cn.suyuanban.schedule.Plan;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of a project's plan with the dates that were agreed.
 *
 * @param end the day of production that was agreed
 * @param agreedBy account of whoever agreed it
 * @param reason why this version came in place of the one before
 */
public record AgreedPlan(
        int version, LocalDate end, String agreedBy, String reason, LocalDate agreedOn, List<Step> steps) {

    public AgreedPlan {
        steps = List.copyOf(steps);
    }

    Plan plan() {
        return Plan.of(end, steps.stream().map(Step::milestone).toList());
    }

    /** Who is responsible for a milestone, "" for one that is not in the plan. */
    String unitOf(String id) {
        return steps.stream()
                .filter(step -> step.milestone().id().equals(id))
                .map(Step::unit)
                .findFirst()
                .orElse("");
    }

    /** The step of a milestone by its id. */
    public Step step(String id) {
        return steps.stream()
                .filter(step -> step.milestone().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * One milestone of the plan.
     *
     * @param unit who is responsible for it
     * @param latestStart the last working day on which it may begin, as agreed
     * @param latestFinish the last working day on which it may be finished, as agreed
     */
    public record Step(Milestone milestone, String unit, LocalDate latestStart, LocalDate latestFinish) {}
}
