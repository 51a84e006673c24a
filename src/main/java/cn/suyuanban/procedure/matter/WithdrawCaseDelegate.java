package cn.suyuanban.procedure.matter;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.EngineCommands;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends a case that its applicant withdraws; possible until the decision is delivered. */
@BuildingBlock(
        label = "撤回办件",
        reads = {CaseVariables.ID, CaseVariables.NUMBER, "withdrawReason"})
class WithdrawCaseDelegate implements JavaDelegate {

    private static final String WITHDRAWN = "case.withdrawn";

    private final RuntimeService runtime;
    private final EngineCommands commands;

    WithdrawCaseDelegate(RuntimeService runtime, EngineCommands commands) {
        this.runtime = runtime;
        this.commands = commands;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        if (commands.asProduct(() -> runtime.getVariable(caseId, "decision")) != null) {
            throw new BadUserRequestException(
                    "withdraw-late: 办件 " + execution.getVariable(CaseVariables.NUMBER) + " 已作出许可决定，不能再撤回。");
        }
        try {
            commands.asProduct(() -> runtime.createMessageCorrelation(WITHDRAWN)
                    .processInstanceId(caseId)
                    .setVariable("withdrawReason", execution.getVariable("withdrawReason"))
                    .correlateWithResult());
        } catch (MismatchingMessageCorrelationException e) {
            throw new BadUserRequestException(
                    "withdraw-refused: 办件 " + execution.getVariable(CaseVariables.NUMBER) + " 现在不能撤回（已暂停计时或流程不支持撤回）。",
                    e);
        }
    }
}
