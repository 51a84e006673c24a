package cn.suyuanban.catalog;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.catalog.ServiceModel.LimitVariables;
import cn.suyuanban.catalog.ServiceModel.StepModel;
import cn.suyuanban.modelcheck.ModelProperties;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Reads the dialect of our models (design.md section 4) through the Model API. */
public final class ModelReader {

    private ModelReader() {}

    /** A file holds one executable process; the house rules see to that. */
    public static ServiceModel read(BpmnModelInstance model) {
        Process process = model.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .findFirst()
                .orElseThrow();
        Map<String, String> facts = ModelProperties.of(process);
        Map<String, StepModel> steps = new LinkedHashMap<>();
        model.getModelElementsByType(UserTask.class).forEach(task -> steps.put(task.getId(), step(task)));
        return new ServiceModel(
                process.getId(),
                process.getName(),
                ServiceKind.valueOf(facts.getOrDefault("kind", "part").toUpperCase(Locale.ROOT)),
                limit(facts, "limit.promised"),
                limit(facts, "limit.statutory"),
                facts.get("matter.lead"),
                facts.getOrDefault("matter.handling", "single"),
                "case".equals(facts.get("acts.on")),
                groups(facts.get("acts.by")),
                Map.copyOf(steps));
    }

    private static StepModel step(UserTask task) {
        Map<String, String> facts = ModelProperties.of(task);
        String department = task.getCamundaCandidateGroupsList().stream()
                .findFirst()
                .map(String::trim)
                .orElse(null);
        return new StepModel(
                task.getId(),
                task.getName(),
                department,
                limit(facts, "limit"),
                limit(facts, "limit.statutory"),
                limit(facts, "limit.case"),
                facts.get("ladder"),
                new LimitVariables(
                        facts.get("limit.variable"),
                        facts.get("limit.statutory.variable"),
                        facts.get("limit.case.variable")));
    }

    private static List<String> groups(String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::trim)
                        .filter(group -> !group.isEmpty())
                        .toList();
    }

    private static Limit limit(Map<String, String> facts, String name) {
        return facts.containsKey(name) ? Limit.parse(facts.get(name)) : null;
    }
}
