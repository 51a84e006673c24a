package cn.suyuanban.procedure.problem;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.problem.Act;
import cn.suyuanban.problem.ProblemLedger;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Records that the responsible unit takes the problem on, or objects to having it.
 *
 * <p>An objection is decided the same day (R52): until the office closes, or closes next when it is closed by then.
 */
@BuildingBlock(
        label = "记录认领或者异议",
        reads = {"assignmentAnswer", "objectionText"},
        writes = "objectionLimit")
class AnswerAssignmentDelegate implements JavaDelegate {

    private final ProblemLedger problems;
    private final ProblemActs acts;
    private final WorkingCalendar calendar;

    AnswerAssignmentDelegate(ProblemLedger problems, ProblemActs acts, WorkingCalendar calendar) {
        this.problems = problems;
        this.acts = acts;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        Act answer = Act.valueOf((String) execution.getVariable("assignmentAnswer"));
        String text = (String) execution.getVariable("objectionText");
        Instant at = acts.perform(caseId, (actor, now) -> {
            problems.act(caseId, answer, actor, now, text);
            return now;
        });
        execution.setVariable("objectionLimit", calendar.untilClose(at).toString());
    }
}
