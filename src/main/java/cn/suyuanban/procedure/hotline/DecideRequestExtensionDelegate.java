package cn.suyuanban.procedure.hotline;

import static cn.suyuanban.procedure.hotline.RequestForm.text;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.deadline.CasePromise;
import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.hotline.Act;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Decides a request for more time; if granted, the caller's clock and open steps move and the caller is told why. */
@BuildingBlock(
        label = "记录工单延期审批",
        reads = {CaseVariables.ID, "extensionLimit", "extensionReason", "extensionDecision", "extensionOpinion"})
class DecideRequestExtensionDelegate implements JavaDelegate {

    private static final String BASIS = "本县接诉即办工作办法（示例）";

    private final HotlineLedger requests;
    private final RequestActs acts;
    private final CasePromise promise;
    private final Notices notices;

    DecideRequestExtensionDelegate(HotlineLedger requests, RequestActs acts, CasePromise promise, Notices notices) {
        this.requests = requests;
        this.acts = acts;
        this.promise = promise;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        boolean granted = "approve".equals(execution.getVariable("extensionDecision"));
        String opinion = text(execution, "extensionOpinion");
        acts.perform(caseId, (actor, now) -> {
            if (granted) {
                requests.extend(caseId, () -> lengthen(execution, caseId, now), actor, now, opinion);
            } else {
                requests.act(caseId, Act.DECLINE, actor, now, opinion);
            }
            return granted;
        });
    }

    private Instant lengthen(DelegateExecution execution, String caseId, Instant now) {
        String limit = text(execution, "extensionLimit");
        String reason = text(execution, "extensionReason");
        Instant due = promise.lengthen(caseId, limit, BASIS, reason);
        String words = "您的诉求办理延长 %s。理由：%s".formatted(Limit.parse(limit).chinese(), reason);
        notices.issue(new Notice(caseId, null, null, "EXTENDED", Notice.APPLICANT, "诉求延期告知", words, now));
        return due;
    }
}
