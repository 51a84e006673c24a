package cn.suyuanban.procedure.hotline;

import static cn.suyuanban.procedure.hotline.RequestForm.text;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.hotline.Act;
import cn.suyuanban.hotline.HotlineLedger;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records that the unit signs for the request, or returns it, which is decided the same day (R43). */
@BuildingBlock(
        label = "记录签收或者退单",
        reads = {"dispatchAnswer", "returnBasis"},
        writes = "returnLimit")
class AnswerDispatchDelegate implements JavaDelegate {

    private final HotlineLedger requests;
    private final RequestActs acts;
    private final WorkingCalendar calendar;

    AnswerDispatchDelegate(HotlineLedger requests, RequestActs acts, WorkingCalendar calendar) {
        this.requests = requests;
        this.acts = acts;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        Act answer = Act.valueOf((String) execution.getVariable("dispatchAnswer"));
        String basis = text(execution, "returnBasis");
        Instant at = acts.perform(caseId, (actor, now) -> {
            requests.act(caseId, answer, actor, now, basis);
            return now;
        });
        execution.setVariable("returnLimit", calendar.untilClose(at).toString());
    }
}
