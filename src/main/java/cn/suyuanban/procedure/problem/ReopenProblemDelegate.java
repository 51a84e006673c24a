package cn.suyuanban.procedure.problem;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.problem.Act;
import cn.suyuanban.problem.ProblemLedger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends a problem that came back within ninety days to work again (R51), under its old number. */
@BuildingBlock(
        label = "重新打开问题",
        reads = {CaseVariables.ID, "reopenReason"})
class ReopenProblemDelegate implements JavaDelegate {

    private static final String REOPENED = "problem.reopened";

    private final ProblemLedger problems;
    private final ProblemActs acts;
    private final RuntimeService runtime;
    private final EngineCommands commands;

    ReopenProblemDelegate(ProblemLedger problems, ProblemActs acts, RuntimeService runtime, EngineCommands commands) {
        this.problems = problems;
        this.acts = acts;
        this.runtime = runtime;
        this.commands = commands;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        String reason = (String) execution.getVariable("reopenReason");
        acts.perform(caseId, (actor, now) -> problems.act(caseId, Act.REOPEN, actor, now, reason));
        commands.asProduct(() -> runtime.createMessageCorrelation(REOPENED)
                .processInstanceId(caseId)
                .correlateWithResult());
    }
}
