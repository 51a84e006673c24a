package cn.suyuanban.procedure.project;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import cn.suyuanban.project.Projects;
import cn.suyuanban.project.facts.Snapshot;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records that a project has reached full output (达效), with the figures it had last. */
@BuildingBlock(
        label = "记录达效",
        reads = {"projectCode", "fullOutputOn", "archiveNote"})
class ArchiveProjectDelegate implements JavaDelegate {

    private final Projects projects;
    private final ProjectActs acts;

    ArchiveProjectDelegate(Projects projects, ProjectActs acts) {
        this.projects = projects;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        acts.perform(caseId, by -> {
            Snapshot last =
                    projects.last(FormValues.text(execution, "projectCode")).orElseThrow();
            Snapshot full = new Snapshot(
                    last.code(),
                    FormValues.required(execution, "fullOutputOn", "达效日期"),
                    Stage.FULL_OUTPUT,
                    last.amount(),
                    last.annualPlan(),
                    last.invested(),
                    last.image());
            projects.report(full, by);
            return by;
        });
        acts.record(caseId, "达效归档：" + FormValues.text(execution, "archiveNote"));
    }
}
