package cn.suyuanban.procedure.matter;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.deadline.ClockPause;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.EngineCommands;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Ends a case that its applicant withdraws; possible until the decision is made, a paused clock does not hinder it.
 *
 * <p>What is read of the case is read apart: letting the clock run on changes the same rows behind this command's back.
 */
@BuildingBlock(
        label = "撤回办件",
        reads = {CaseVariables.ID, CaseVariables.NUMBER, "withdrawReason"})
class WithdrawCaseDelegate implements JavaDelegate {

    private static final String WITHDRAWN = "case.withdrawn";

    private final ClockPause clock;
    private final RuntimeService runtime;
    private final EngineCommands commands;

    WithdrawCaseDelegate(ClockPause clock, RuntimeService runtime, EngineCommands commands) {
        this.clock = clock;
        this.runtime = runtime;
        this.commands = commands;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        if (commands.asProductApart(() -> runtime.getVariable(caseId, "decision")) != null) {
            throw new BadUserRequestException(
                    "withdraw-late: 办件 " + execution.getVariable(CaseVariables.NUMBER) + " 已作出许可决定，不能再撤回。");
        }
        clock.release(caseId, "申请人撤回申请，特别程序终止");
        try {
            commands.asProduct(() -> runtime.createMessageCorrelation(WITHDRAWN)
                    .processInstanceId(caseId)
                    .setVariable("withdrawReason", execution.getVariable("withdrawReason"))
                    .correlateWithResult());
        } catch (MismatchingMessageCorrelationException e) {
            throw new BadUserRequestException(
                    "withdraw-refused: 办件 " + execution.getVariable(CaseVariables.NUMBER)
                            + " 不能撤回：流程已被挂起或者不支持撤回，请联系系统管理员。",
                    e);
        }
    }
}
