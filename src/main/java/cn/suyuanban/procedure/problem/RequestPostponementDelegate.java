package cn.suyuanban.procedure.problem;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.problem.Act;
import cn.suyuanban.problem.ProblemLedger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records that a unit asks for a postponement (延期) or a long-term listing (挂账), which the lead leader decides. */
@BuildingBlock(
        label = "记录延期挂账申请",
        reads = {CaseVariables.ID, "postponeKind", "postponeReason"},
        writes = "leadLeader")
class RequestPostponementDelegate implements JavaDelegate {

    private final ProblemLedger problems;
    private final ProblemActs acts;

    RequestPostponementDelegate(ProblemLedger problems, ProblemActs acts) {
        this.problems = problems;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        Act asked = Act.valueOf((String) execution.getVariable("postponeKind"));
        String reason = (String) execution.getVariable("postponeReason");
        acts.perform(caseId, (actor, now) -> problems.act(caseId, asked, actor, now, reason));
        execution.setVariable("leadLeader", problems.duty(caseId).leader());
    }
}
