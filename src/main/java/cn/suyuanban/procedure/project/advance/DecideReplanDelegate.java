package cn.suyuanban.procedure.project.advance;

import static cn.suyuanban.procedure.project.FormValues.text;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.procedure.project.FormValues;
import cn.suyuanban.procedure.project.ProjectActs;
import cn.suyuanban.project.ProjectSchedules;
import cn.suyuanban.project.facts.Project;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records what the leader decides about another day of production; agreed, open milestones get their new limits. */
@BuildingBlock(
        label = "记录变更投产日期",
        reads = {CaseVariables.ID, "newProductionDate", "replanReason", "replanDecision", "replanOpinion"})
class DecideReplanDelegate implements JavaDelegate {

    private final EscortedProjects projects;
    private final ProjectSchedules schedules;
    private final MilestoneMessages messages;
    private final ProjectActs acts;

    DecideReplanDelegate(
            EscortedProjects projects, ProjectSchedules schedules, MilestoneMessages messages, ProjectActs acts) {
        this.projects = projects;
        this.schedules = schedules;
        this.messages = messages;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = text(execution, CaseVariables.ID);
        String caseNumber = execution.getProcessBusinessKey();
        boolean agreed = "approve".equals(execution.getVariable("replanDecision"));
        LocalDate end = acts.perform(caseId, by -> {
            LocalDate asked = FormValues.required(execution, "newProductionDate", "新的投产日期");
            Project project = projects.moving(caseNumber);
            projects.requireLeader(project, by);
            if (agreed) {
                schedules.changeEnd(project.code(), asked, by, text(execution, "replanReason"));
            }
            return asked;
        });
        acts.record(caseId, (agreed ? "同意" : "不同意") + "投产日期改为 " + end + "：" + text(execution, "replanOpinion"));
        if (agreed) {
            messages.replanned(caseNumber);
        }
    }
}
