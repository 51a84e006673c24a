package cn.suyuanban.procedure.problem;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.problem.Duty;
import cn.suyuanban.problem.ProblemLedger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;

/** Writes the responsibility list (责任清单): who leads, does, supports and supervises, each with a limit. */
@BuildingBlock(
        label = "记录交办",
        reads = {
            "leadLeader",
            "responsibleUnit",
            "responsiblePerson",
            "supervisingUnit",
            "rectifyLimit",
            "supporterOne",
            "supporterOneLimit",
            "supporterTwo",
            "supporterTwoLimit"
        },
        writes = "supporters")
class AssignProblemDelegate implements JavaDelegate {

    private final ProblemLedger problems;
    private final ProblemActs acts;

    AssignProblemDelegate(ProblemLedger problems, ProblemActs acts) {
        this.problems = problems;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Duty duty = new Duty(
                text(execution, "leadLeader"),
                text(execution, "responsibleUnit"),
                text(execution, "responsiblePerson"),
                supporters(execution),
                text(execution, "supervisingUnit"),
                text(execution, "rectifyLimit"));
        String caseId = Instances.rootId(execution);
        acts.perform(caseId, (actor, now) -> {
            problems.assign(caseId, duty, actor, now);
            return duty;
        });
        execution.setVariable(
                "supporters",
                Variables.objectValue(listed(duty))
                        .serializationDataFormat(SerializationDataFormats.JSON)
                        .create());
    }

    private static List<Duty.Support> supporters(DelegateExecution execution) {
        return Stream.of("supporterOne", "supporterTwo")
                .filter(field -> !text(execution, field).isBlank())
                .map(field -> new Duty.Support(text(execution, field), text(execution, field + "Limit")))
                .toList();
    }

    private static ArrayList<Map<String, String>> listed(Duty duty) {
        ArrayList<Map<String, String>> listed = new ArrayList<>();
        duty.supporters().forEach(support -> {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("unit", support.unit());
            one.put("limit", support.limit());
            listed.add(one);
        });
        return listed;
    }

    private static String text(DelegateExecution execution, String variable) {
        return Objects.toString(execution.getVariable(variable), "");
    }
}
