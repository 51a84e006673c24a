package cn.suyuanban.procedure.project;

import static cn.suyuanban.procedure.project.FormValues.text;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import cn.suyuanban.project.Projects;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Appoints leader, team and responsible unit, and lays the milestones of the template out for the plan. */
@BuildingBlock(
        label = "记录领导和专班",
        reads = {"projectCode", "projectLeader", "teamHead", "teamMembers", "escortUnit", "industrial"},
        writes = {"leaderGroup", "planMilestones"})
class AppointPeopleDelegate implements JavaDelegate {

    private final Projects projects;
    private final ProjectActs acts;
    private final PlanForm plan;

    AppointPeopleDelegate(Projects projects, ProjectActs acts, PlanForm plan) {
        this.projects = projects;
        this.acts = acts;
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = text(execution, "projectCode");
        Escort escort = new Escort(
                text(execution, "projectLeader"), text(execution, "teamHead"), text(execution, "escortUnit"));
        acts.perform(Instances.rootId(execution), by -> {
            projects.appoint(code, escort, accounts(text(execution, "teamMembers")), by);
            return code;
        });
        execution.setVariable("projectLeader", escort.leader());
        execution.setVariable("leaderGroup", projects.leaderGroup(code).orElseThrow());
        if (!execution.hasVariable(PlanForm.ROWS)) {
            plan.layOut(execution, Boolean.TRUE.equals(execution.getVariable("industrial")));
        }
    }

    /** Accounts as people write them one after the other. */
    private static List<String> accounts(String text) {
        return Arrays.stream(text.split("[\\s,，、;；]+"))
                .filter(account -> !account.isEmpty())
                .toList();
    }
}
