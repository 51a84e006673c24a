package cn.suyuanban.procedure.problem;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.project.facts.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;

/** Looks up whose problem is being reported and which milestones it can hold, so that nobody types it again. */
@BuildingBlock(
        label = "列出项目节点",
        reads = CaseVariables.NUMBER,
        writes = {"applicantName", "originNumber", "milestoneOptions"})
class ListMilestonesDelegate implements JavaDelegate {

    private final OpenMilestones milestones;

    ListMilestonesDelegate(OpenMilestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Project project = milestones
                .projectOf(number)
                .orElseThrow(() ->
                        new BadUserRequestException("project-unknown: " + number + " 不是正在推进的项目，其他办件中的问题请告知专班登记。"));
        execution.setVariable("applicantName", project.name());
        execution.setVariable("originNumber", number);
        execution.setVariable(
                "milestoneOptions",
                Variables.objectValue(options(project))
                        .serializationDataFormat(SerializationDataFormats.JSON)
                        .create());
    }

    private ArrayList<Map<String, String>> options(Project project) {
        ArrayList<Map<String, String>> options = new ArrayList<>();
        milestones
                .of(project)
                .forEach(milestone ->
                        options.add(new LinkedHashMap<>(Map.of("label", milestone.name(), "value", milestone.id()))));
        return options;
    }
}
