package cn.suyuanban.procedure.project.advance;

import static cn.suyuanban.procedure.project.FormValues.date;
import static cn.suyuanban.procedure.project.FormValues.text;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.procedure.project.ProjectActs;
import cn.suyuanban.project.Report;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectRefusedException;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records how an open milestone goes: when it began, by how much it slips. */
@BuildingBlock(
        label = "登记节点进展",
        reads = {CaseVariables.ID, "milestoneId", "milestoneStartedOn", "slipDays", "progressNote"})
class ReportMilestoneDelegate implements JavaDelegate {

    private final EscortedProjects projects;
    private final MilestonePlan plan;
    private final ProjectActs acts;

    ReportMilestoneDelegate(EscortedProjects projects, MilestonePlan plan, ProjectActs acts) {
        this.projects = projects;
        this.plan = plan;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = text(execution, CaseVariables.ID);
        String milestone = text(execution, "milestoneId");
        String note = text(execution, "progressNote");
        acts.perform(caseId, by -> {
            Project project = projects.moving(execution.getProcessBusinessKey());
            if (plan.finished(project.code(), milestone)) {
                throw new ProjectRefusedException("milestone-finished", "节点 " + milestone + " 已经完成，不能再报进展，请核对节点编号");
            }
            int slip = execution.getVariable("slipDays") instanceof Number days ? days.intValue() : 0;
            Report report = new Report(milestone, date(execution, "milestoneStartedOn"), Optional.empty(), slip, note);
            plan.report(caseId, project.code(), report, by);
            return by;
        });
        acts.record(caseId, "节点 " + milestone + " 进展：" + note);
    }
}
