package cn.suyuanban.procedure.project.advance;

import static cn.suyuanban.procedure.project.FormValues.text;

import cn.suyuanban.engine.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Lets begin what waited for a milestone, in the transaction that finished it.
 *
 * <p>That transaction has locked the project with its report, so of two milestones finished at once the second sees the
 * first, and nobody waits forever.
 */
@BuildingBlock(label = "通知后续节点", reads = "projectCode")
class ReleaseSuccessorsDelegate implements JavaDelegate {

    private final MilestonePlan plan;
    private final MilestoneMessages messages;

    ReleaseSuccessorsDelegate(MilestonePlan plan, MilestoneMessages messages) {
        this.plan = plan;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plan.ready(text(execution, "projectCode"))
                .forEach(milestone -> messages.ready(execution.getProcessBusinessKey(), milestone));
    }
}
