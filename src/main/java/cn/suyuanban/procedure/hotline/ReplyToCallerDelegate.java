package cn.suyuanban.procedure.hotline;

import static cn.suyuanban.procedure.hotline.RequestForm.text;

import cn.suyuanban.deadline.CasePromise;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.hotline.Act;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records the reply and tells it to the caller; with it the caller's clock of this round ends. */
@BuildingBlock(label = "记录答复", reads = "replyText")
class ReplyToCallerDelegate implements JavaDelegate {

    private final HotlineLedger requests;
    private final RequestActs acts;
    private final CasePromise promise;
    private final Notices notices;

    ReplyToCallerDelegate(HotlineLedger requests, RequestActs acts, CasePromise promise, Notices notices) {
        this.requests = requests;
        this.acts = acts;
        this.promise = promise;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        String reply = text(execution, "replyText");
        acts.perform(caseId, (actor, now) -> {
            requests.act(caseId, Act.REPLY, actor, now, reply);
            notices.issue(new Notice(caseId, null, null, "REPLIED", Notice.APPLICANT, "诉求答复", reply, now));
            return reply;
        });
        promise.keep(caseId);
    }
}
