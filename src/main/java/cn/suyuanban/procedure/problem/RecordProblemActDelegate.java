package cn.suyuanban.procedure.problem;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.problem.Act;
import cn.suyuanban.problem.ProblemLedger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Records what a step did with the problem, in the words of the variable that {@code problemTextVariable} names.
 *
 * <p>Refused where the rules forbid it, so the step stays open: nobody judges their own work, administrators neither.
 */
@BuildingBlock(
        label = "记录问题办理",
        reads = {"problemAct", "problemTextVariable"},
        writes = "problemStatus")
class RecordProblemActDelegate implements JavaDelegate {

    private final ProblemLedger problems;
    private final ProblemActs acts;

    RecordProblemActDelegate(ProblemLedger problems, ProblemActs acts) {
        this.problems = problems;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        Act act = Act.valueOf((String) execution.getVariable("problemAct"));
        String text = (String) execution.getVariable((String) execution.getVariable("problemTextVariable"));
        String status = acts.perform(caseId, (actor, now) -> problems.act(caseId, act, actor, now, text)
                .name());
        execution.setVariable("problemStatus", status);
    }
}
