package cn.suyuanban.procedure.hotline;

import static cn.suyuanban.procedure.hotline.RequestForm.text;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.hotline.HotlineLedger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records that a unit asks for more time: once, before expiry, within the cap (R45). */
@BuildingBlock(
        label = "核对工单延期条件",
        reads = {CaseVariables.ID, "extensionLimit", "extensionReason"})
class AskRequestExtensionDelegate implements JavaDelegate {

    private final HotlineLedger requests;
    private final RequestActs acts;

    AskRequestExtensionDelegate(HotlineLedger requests, RequestActs acts) {
        this.requests = requests;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        String limit = text(execution, "extensionLimit");
        acts.perform(caseId, (actor, now) -> {
            requests.askExtension(caseId, limit, actor, now, text(execution, "extensionReason"));
            return limit;
        });
    }
}
