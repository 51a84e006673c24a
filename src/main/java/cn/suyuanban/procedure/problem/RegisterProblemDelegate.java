package cn.suyuanban.procedure.problem;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledgerfile.ProblemRow.Category;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import cn.suyuanban.problem.Problem.Found;
import cn.suyuanban.problem.ProblemLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts a problem on the list (问题清单) under the number of its case. */
@BuildingBlock(
        label = "登记问题",
        reads = {
            "applicantName",
            "problemSource",
            "foundOn",
            "problemText",
            "problemCategory",
            "severity",
            "commonProblem",
            "originNumber",
            "heldMilestone"
        })
class RegisterProblemDelegate implements JavaDelegate {

    private final ProblemLedger problems;
    private final ProblemActs acts;
    private final OpenMilestones milestones;

    RegisterProblemDelegate(ProblemLedger problems, ProblemActs acts, OpenMilestones milestones) {
        this.problems = problems;
        this.acts = acts;
        this.milestones = milestones;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        acts.perform(caseId, (actor, now) -> {
            Found found = new Found(
                    Source.valueOf(text(execution, "problemSource")),
                    text(execution, "applicantName"),
                    LocalDate.parse(text(execution, "foundOn")),
                    actor.id(),
                    text(execution, "problemText"),
                    Category.valueOf(text(execution, "problemCategory")),
                    text(execution, "severity"),
                    Boolean.TRUE.equals(execution.getVariable("commonProblem")),
                    said(execution, "originNumber"),
                    said(execution, "heldMilestone"));
            problems.register(caseId, execution.getProcessBusinessKey(), found, actor, now);
            requireOpen(found.origin(), found.milestone());
            return found;
        });
    }

    private void requireOpen(String project, String milestone) {
        boolean open = milestone == null
                || milestones.projectOf(project).map(milestones::of).orElse(List.of()).stream()
                        .anyMatch(known -> known.id().equals(milestone));
        if (!open) {
            throw new BadUserRequestException(
                    "milestone-unknown: 项目 " + project + " 的方案中没有未完成的节点“" + milestone + "”，请按方案填写节点编号；不阻碍节点的，留空。");
        }
    }

    /** Null for what was left empty. */
    private static String said(DelegateExecution execution, String variable) {
        String text = Objects.toString(execution.getVariable(variable), "").trim();
        return text.isEmpty() ? null : text;
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
