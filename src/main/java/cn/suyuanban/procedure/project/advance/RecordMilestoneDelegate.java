package cn.suyuanban.procedure.project.advance;

import static cn.suyuanban.procedure.project.FormValues.date;
import static cn.suyuanban.procedure.project.FormValues.text;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.problem.ProblemLedger;
import cn.suyuanban.procedure.project.FormValues;
import cn.suyuanban.procedure.project.ProjectActs;
import cn.suyuanban.project.Report;
import cn.suyuanban.project.facts.ProjectRefusedException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records that a milestone is finished; refused while a problem holds it. */
@BuildingBlock(
        label = "登记节点完成",
        reads = {"projectCode", "milestoneId", "milestoneStartedOn", "milestoneFinishedOn", "milestoneEvidence"})
class RecordMilestoneDelegate implements JavaDelegate {

    private final MilestonePlan plan;
    private final ProblemLedger problems;
    private final ProjectActs acts;

    RecordMilestoneDelegate(MilestonePlan plan, ProblemLedger problems, ProjectActs acts) {
        this.plan = plan;
        this.problems = problems;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        acts.perform(caseId, by -> {
            plan.report(caseId, text(execution, "projectCode"), report(execution), by);
            requireFree(execution.getProcessBusinessKey(), text(execution, "milestoneId"));
            return by;
        });
    }

    private static Report report(DelegateExecution execution) {
        return new Report(
                text(execution, "milestoneId"),
                date(execution, "milestoneStartedOn"),
                Optional.of(FormValues.required(execution, "milestoneFinishedOn", "完成日期")),
                0,
                text(execution, "milestoneEvidence"));
    }

    private void requireFree(String caseNumber, String milestone) {
        List<String> holding = problems.holding(caseNumber).getOrDefault(milestone, List.of());
        if (!holding.isEmpty()) {
            throw new ProjectRefusedException(
                    "milestone-held", "节点受阻，问题 " + String.join("、", holding) + " 还没有销号，请先销号再登记完成");
        }
    }
}
