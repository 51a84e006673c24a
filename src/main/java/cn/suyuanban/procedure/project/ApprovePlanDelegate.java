package cn.suyuanban.procedure.project;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.project.Projects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records what the leader decides about a plan; nobody else decides it. */
@BuildingBlock(
        label = "记录方案审定",
        reads = {"projectCode", "planDecision", "planOpinion"})
class ApprovePlanDelegate implements JavaDelegate {

    private final Projects projects;
    private final ProjectActs acts;

    ApprovePlanDelegate(Projects projects, ProjectActs acts) {
        this.projects = projects;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        acts.perform(caseId, by -> {
            projects.requireLeader(FormValues.text(execution, "projectCode"), by);
            return by;
        });
        boolean agreed = "approve".equals(execution.getVariable("planDecision"));
        acts.record(caseId, (agreed ? "同意方案：" : "退回方案：") + FormValues.text(execution, "planOpinion"));
    }
}
