package cn.suyuanban.procedure.project;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.project.Projects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets a project move (推进) once its five ones (五个一) are there; all that is missing is named (R53). */
@BuildingBlock(label = "核对五个一", reads = "projectCode")
class MoveProjectDelegate implements JavaDelegate {

    private final Projects projects;
    private final ProjectActs acts;

    MoveProjectDelegate(Projects projects, ProjectActs acts) {
        this.projects = projects;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acts.perform(Instances.rootId(execution), by -> {
            projects.move(FormValues.text(execution, "projectCode"), by);
            return by;
        });
    }
}
