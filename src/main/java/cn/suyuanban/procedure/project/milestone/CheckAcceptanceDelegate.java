package cn.suyuanban.procedure.project.milestone;

import static cn.suyuanban.procedure.project.milestone.MilestoneActs.day;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.project.permit.CompletionFiling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Refuses an acceptance that has not happened yet: the time to file would begin too late. */
@BuildingBlock(label = "核对验收日期", reads = "acceptedOn")
class CheckAcceptanceDelegate implements JavaDelegate {

    private final MilestoneActs acts;

    CheckAcceptanceDelegate(MilestoneActs acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acts.perform(execution, act -> CompletionFiling.of(day(execution, "acceptedOn"), act.today()));
    }
}
