package cn.suyuanban.procedure.project.milestone;

import static cn.suyuanban.procedure.project.milestone.MilestoneActs.text;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.project.permit.CommitmentItems;
import cn.suyuanban.project.permit.CommitmentItems.Item;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Looks up the standard an enterprise commits itself to (承诺制); what is not in the table has to be examined first. */
@BuildingBlock(
        label = "核对承诺事项",
        reads = "commitmentItem",
        writes = {"commitmentName", "commitmentStandard", "commitmentBasis", "commitmentSummary"})
class FindCommitmentItemDelegate implements JavaDelegate {

    private final CommitmentItems items;
    private final MilestoneActs acts;

    FindCommitmentItemDelegate(CommitmentItems items, MilestoneActs acts) {
        this.items = items;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Item item = acts.perform(execution, act -> items.required(text(execution, "commitmentItem")));
        execution.setVariable("commitmentName", item.name());
        execution.setVariable("commitmentStandard", item.standard());
        execution.setVariable("commitmentBasis", item.basis());
        execution.setVariable("commitmentSummary", item.name() + "：" + item.standard());
    }
}
