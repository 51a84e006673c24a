package cn.suyuanban.procedure.matter;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.deadline.ClockExtension;
import cn.suyuanban.engine.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Refuses at once an extension the law does not allow, and finds who must approve the others (行政许可法 42). */
@BuildingBlock(
        label = "核对延期条件",
        reads = {CaseVariables.ID, "extensionLimit"},
        writes = "approverGroup")
class CheckExtensionDelegate implements JavaDelegate {

    private final ClockExtension clock;

    CheckExtensionDelegate(ClockExtension clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        String limit = (String) execution.getVariable("extensionLimit");
        execution.setVariable("approverGroup", clock.check(caseId, limit));
    }
}
