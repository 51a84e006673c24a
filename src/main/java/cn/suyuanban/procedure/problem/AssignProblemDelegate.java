package cn.suyuanban.procedure.problem;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.problem.Duty;
import cn.suyuanban.problem.ProblemLedger;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

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
        execution.setVariable(Supporters.VARIABLE, Supporters.value(duty.supporters()));
    }

    private static List<Duty.Support> supporters(DelegateExecution execution) {
        return Stream.of("supporterOne", "supporterTwo")
                .filter(field -> !text(execution, field).isBlank())
                .map(field -> new Duty.Support(text(execution, field), text(execution, field + "Limit")))
                .toList();
    }

    private static String text(DelegateExecution execution, String variable) {
        return Objects.toString(execution.getVariable(variable), "");
    }
}
