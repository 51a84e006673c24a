package cn.suyuanban.problem.list;

import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.problem.Duty;
import cn.suyuanban.problem.Problem;
import java.time.Instant;
import java.util.List;

/**
 * One problem with its place in the three lists.
 *
 * @param duty 责任清单, null before the first assignment
 * @param task 任务清单
 * @param steps the steps that are open
 */
public record Entry(Problem problem, Duty duty, Task task, List<CaseStep> steps) {

    public Entry {
        steps = List.copyOf(steps);
    }

    public Colour colour(Instant now) {
        if (problem.status() == Status.CLOSED) {
            return Colour.GREEN;
        }
        return steps.stream().anyMatch(step -> step.dueAt().isBefore(now)) ? Colour.RED : Colour.YELLOW;
    }

    /**
     * What is to be done and how far it is.
     *
     * @param measures null before they are made
     * @param goal null before they are made
     * @param evidence null before it was first handed in
     * @param updated when something last happened
     */
    public record Task(String measures, String goal, String evidence, Instant updated) {}
}
