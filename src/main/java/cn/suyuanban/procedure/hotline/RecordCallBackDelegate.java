package cn.suyuanban.procedure.hotline;

import static cn.suyuanban.procedure.hotline.RequestForm.text;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.deadline.CasePromise;
import cn.suyuanban.deadline.Responsibles;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.hotline.Act;
import cn.suyuanban.hotline.CallBack;
import cn.suyuanban.hotline.CallBack.Satisfaction;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Records what the caller said: what is not solved or not well is done again within a shorter limit, and whoever is above
 * the unit is told, one level higher each time (R47).
 */
@BuildingBlock(
        label = "记录回访",
        reads = {"contacted", "solved", "satisfaction", "callBackText", "handlingUnit"},
        writes = {"requestOutcome", "reworkRound"})
class RecordCallBackDelegate implements JavaDelegate {

    private final HotlineLedger requests;
    private final RequestForm form;
    private final RequestActs acts;
    private final CasePromise promise;
    private final Responsibles responsibles;
    private final Notices notices;

    RecordCallBackDelegate(
            HotlineLedger requests,
            RequestForm form,
            RequestActs acts,
            CasePromise promise,
            Responsibles responsibles,
            Notices notices) {
        this.requests = requests;
        this.form = form;
        this.acts = acts;
        this.promise = promise;
        this.responsibles = responsibles;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        CallBack said = said(execution);
        Limit rework = form.limits(execution).rework();
        acts.perform(caseId, (actor, now) -> {
            Act follows = requests.callBack(caseId, said, rework, actor, now, text(execution, "callBackText"));
            if (follows == Act.REWORK) {
                again(execution, caseId, rework, now);
            }
            execution.setVariable("requestOutcome", follows.name());
            return follows;
        });
    }

    private static CallBack said(DelegateExecution execution) {
        boolean reached = !"no".equals(execution.getVariable("contacted"));
        return reached
                ? new CallBack(
                        true,
                        "yes".equals(execution.getVariable("solved")),
                        Satisfaction.valueOf(text(execution, "satisfaction")))
                : new CallBack(false, false, Satisfaction.NOT_SAID);
    }

    private void again(DelegateExecution execution, String caseId, Limit limit, Instant now) {
        String unit = text(execution, "handlingUnit");
        int round = requests.history(caseId).reworks();
        promise.begin(caseId, limit, unit, now);
        execution.setVariable("reworkRound", round);
        String above =
                responsibles.group(round == 1 ? "leader" : "county", unit).orElse(Responsibles.SUPERVISION);
        notices.issue(new Notice(
                caseId,
                null,
                null,
                "SUPERVISION",
                above,
                "热线工单重办督办",
                "该工单回访未解决或者不满意，第 %d 次重办，时限 %s，请督促承办单位办理。".formatted(round, limit.chinese()),
                now));
    }
}
