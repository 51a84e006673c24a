package cn.suyuanban.procedure.project;

import cn.suyuanban.engine.Decisions;
import cn.suyuanban.project.AgreedPlan;
import cn.suyuanban.project.facts.ProjectRefusedException;
import cn.suyuanban.schedule.Milestone;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** The milestones of a plan as the form's list (动态列表) has them: laid out from the county's table, read back as handed in. */
@Component
class PlanForm {

    /** The variable that the list is bound to. */
    static final String ROWS = "planMilestones";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Decisions decisions;

    PlanForm(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Fills the list with the rows of {@code project-milestones.dmn}. */
    void layOut(DelegateExecution execution, boolean industrial) {
        List<Map<String, Object>> rows = decisions
                .latest("project-milestones")
                .evaluate(Map.of("industrial", industrial))
                .getResultList();
        execution.setVariable(
                ROWS, SpinValues.jsonValue(JSON.valueToTree(rows).toString()).create());
    }

    /** @throws ProjectRefusedException with code {@code plan-unreadable} */
    List<Row> read(DelegateExecution execution) {
        Object list = execution.getVariable(ROWS);
        try {
            String json = list instanceof SpinJsonNode node ? node.toString() : JSON.writeValueAsString(list);
            return Objects.requireNonNullElse(JSON.readValue(json, new TypeReference<List<Row>>() {}), List.of());
        } catch (JsonProcessingException e) {
            throw new ProjectRefusedException("plan-unreadable", "节点清单读不出来，请刷新页面后重新填写");
        }
    }

    /** Hands the agreed milestones to the steps that follow, with the dates that were counted. */
    void agreed(DelegateExecution execution, AgreedPlan plan, List<Row> rows) {
        ArrayList<Map<String, Object>> listed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            AgreedPlan.Step step = plan.steps().get(i);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", row.id());
            one.put("name", row.name());
            one.put("unit", row.unit());
            one.put("kind", row.kind());
            one.put("latestStart", step.latestStart().toString());
            one.put("latestFinish", step.latestFinish().toString());
            listed.add(one);
        }
        execution.setVariable(
                "milestones",
                Variables.objectValue(listed)
                        .serializationDataFormat(SerializationDataFormats.JSON)
                        .create());
    }

    /**
     * One row of the list.
     *
     * @param after ids of the milestones before it, with blanks or commas between
     * @param kind what follows its completion, {@code PLAIN} for nothing
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(String id, String name, String unit, Integer days, String after, String kind) {

        Row {
            id = Objects.requireNonNullElse(id, "").trim();
            name = Objects.requireNonNullElse(name, "").trim();
            unit = Objects.requireNonNullElse(unit, "");
            kind = Objects.requireNonNullElse(kind, "PLAIN");
        }

        Milestone milestone() {
            List<String> before = Arrays.stream(
                            Objects.requireNonNullElse(after, "").split("[\\s,，、;；]+"))
                    .filter(one -> !one.isEmpty())
                    .toList();
            return new Milestone(id, name, Objects.requireNonNullElse(days, 0), before, Optional.empty());
        }
    }
}
