package cn.suyuanban.procedure.hotline;

import static cn.suyuanban.procedure.hotline.RequestForm.text;

import cn.suyuanban.deadline.CasePromise;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.hotline.Act;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.HotlineRules;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records what a step did with the request, in the words of the variable that {@code requestTextVariable} names. */
@BuildingBlock(
        label = "记录热线办理",
        reads = {"requestAct", "requestTextVariable"})
class RecordRequestActDelegate implements JavaDelegate {

    private final HotlineLedger requests;
    private final RequestActs acts;
    private final CasePromise promise;

    RecordRequestActDelegate(HotlineLedger requests, RequestActs acts, CasePromise promise) {
        this.requests = requests;
        this.acts = acts;
        this.promise = promise;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        Act act = Act.valueOf((String) execution.getVariable("requestAct"));
        String words = text(execution, (String) execution.getVariable("requestTextVariable"));
        acts.perform(caseId, (actor, now) -> requests.act(caseId, act, actor, now, words));
        if (act == Act.UPHOLD) {
            promise.hand(caseId, HotlineRules.HOTLINE);
        }
    }
}
