package cn.suyuanban.procedure.problem;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.problem.Act;
import cn.suyuanban.problem.ProblemLedger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Decides a postponement or a long-term listing; if approved, the work gets its new limit by a message. */
@BuildingBlock(
        label = "记录延期挂账审批",
        reads = {CaseVariables.ID, "postponeKind", "postponeDecision", "postponeOpinion", "newLimit"})
class DecidePostponementDelegate implements JavaDelegate {

    private static final String POSTPONED = "problem.postponed";

    private final ProblemLedger problems;
    private final ProblemActs acts;
    private final RuntimeService runtime;
    private final EngineCommands commands;

    DecidePostponementDelegate(
            ProblemLedger problems, ProblemActs acts, RuntimeService runtime, EngineCommands commands) {
        this.problems = problems;
        this.acts = acts;
        this.runtime = runtime;
        this.commands = commands;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        Act decision = decision(execution);
        String opinion = (String) execution.getVariable("postponeOpinion");
        acts.perform(caseId, (actor, now) -> problems.act(caseId, decision, actor, now, opinion));
        if (decision != Act.DECLINE) {
            commands.asProduct(() -> runtime.createMessageCorrelation(POSTPONED)
                    .processInstanceBusinessKey(execution.getProcessBusinessKey())
                    .setVariable("rectifyLimit", execution.getVariable("newLimit"))
                    .correlateWithResult());
        }
    }

    private static Act decision(DelegateExecution execution) {
        if (!"approve".equals(execution.getVariable("postponeDecision"))) {
            return Act.DECLINE;
        }
        return Act.ASK_LONG_TERM.name().equals(execution.getVariable("postponeKind"))
                ? Act.PUT_ON_LONG_TERM
                : Act.POSTPONE;
    }
}
