package cn.suyuanban.procedure.project.milestone;

import static cn.suyuanban.procedure.project.milestone.MilestoneActs.day;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.project.permit.ConstructionStart;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Begins the term to start work from the day of the construction permit (建筑法 9). */
@BuildingBlock(
        label = "起算开工期限",
        reads = "permitDate",
        writes = {"startTerm", "startExtensions"})
class BeginStartTermDelegate implements JavaDelegate {

    private final MilestoneActs acts;

    BeginStartTermDelegate(MilestoneActs acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        write(
                execution,
                acts.perform(execution, act -> ConstructionStart.of(day(execution, "permitDate"), act.today())));
    }

    /** The term as the model reads it. */
    static void write(DelegateExecution execution, ConstructionStart start) {
        execution.setVariable("startTerm", start.term().toString());
        execution.setVariable("startExtensions", start.extensions());
    }
}
