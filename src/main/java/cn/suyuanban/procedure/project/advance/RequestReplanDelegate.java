package cn.suyuanban.procedure.project.advance;

import static cn.suyuanban.procedure.project.FormValues.text;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.procedure.project.FormValues;
import cn.suyuanban.procedure.project.ProjectActs;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectRefusedException;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Checks that another day of production can be asked for, and finds the leader who decides it. */
@BuildingBlock(
        label = "核对变更投产日期",
        reads = {CaseVariables.ID, "newProductionDate"},
        writes = {"projectLeader", "leaderGroup"})
class RequestReplanDelegate implements JavaDelegate {

    private final EscortedProjects projects;
    private final ProjectActs acts;
    private final Clock clock;

    RequestReplanDelegate(EscortedProjects projects, ProjectActs acts, Clock clock) {
        this.projects = projects;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Project project = acts.perform(text(execution, CaseVariables.ID), by -> {
            LocalDate end = FormValues.required(execution, "newProductionDate", "新的投产日期");
            if (!end.isAfter(LocalDate.now(clock))) {
                throw new ProjectRefusedException("end-not-future", "新的投产日期 " + end + " 不晚于今天，请填写以后的日期");
            }
            return projects.moving(execution.getProcessBusinessKey());
        });
        execution.setVariable("projectLeader", project.escort().leader());
        execution.setVariable("leaderGroup", projects.leaderGroup(project));
    }
}
