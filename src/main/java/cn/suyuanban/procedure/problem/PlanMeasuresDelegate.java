package cn.suyuanban.procedure.problem;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.problem.ProblemLedger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes the task list (任务清单): measures and goal. */
@BuildingBlock(
        label = "记录整改措施",
        reads = {"measures", "stageGoal"})
class PlanMeasuresDelegate implements JavaDelegate {

    private final ProblemLedger problems;
    private final ProblemActs acts;

    PlanMeasuresDelegate(ProblemLedger problems, ProblemActs acts) {
        this.problems = problems;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        String measures = (String) execution.getVariable("measures");
        acts.perform(caseId, (actor, now) -> {
            problems.plan(caseId, measures, (String) execution.getVariable("stageGoal"), actor, now);
            return measures;
        });
    }
}
