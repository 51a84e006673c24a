package cn.suyuanban.procedure.project.advance;

import static cn.suyuanban.procedure.project.FormValues.text;

import cn.suyuanban.engine.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds out whether a milestone has to wait for others. */
@BuildingBlock(
        label = "核对前置节点",
        reads = {"projectCode", "milestoneId"},
        writes = "predecessorsOpen")
class CheckPredecessorsDelegate implements JavaDelegate {

    private final MilestonePlan plan;

    CheckPredecessorsDelegate(MilestonePlan plan) {
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean ready = plan.ready(text(execution, "projectCode")).contains(text(execution, "milestoneId"));
        execution.setVariable("predecessorsOpen", !ready);
    }
}
