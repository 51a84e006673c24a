package cn.suyuanban.procedure.hotline;

import static cn.suyuanban.procedure.hotline.RequestForm.text;

import cn.suyuanban.deadline.CasePromise;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.hotline.Dispatch;
import cn.suyuanban.hotline.HotlineLedger;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;

/** Gives a request to a unit and those who support it (派单). */
@BuildingBlock(
        label = "记录派单",
        reads = {"handlingUnit", "supporterOne", "supporterTwo"},
        writes = "supportingUnits")
class DispatchRequestDelegate implements JavaDelegate {

    private final HotlineLedger requests;
    private final RequestActs acts;
    private final CasePromise promise;

    DispatchRequestDelegate(HotlineLedger requests, RequestActs acts, CasePromise promise) {
        this.requests = requests;
        this.acts = acts;
        this.promise = promise;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dispatch dispatch = new Dispatch(
                text(execution, "handlingUnit"),
                Stream.of("supporterOne", "supporterTwo")
                        .map(field -> text(execution, field))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        String caseId = Instances.rootId(execution);
        acts.perform(caseId, (actor, now) -> {
            requests.dispatch(caseId, dispatch, actor, now);
            return dispatch;
        });
        promise.hand(caseId, dispatch.unit());
        execution.setVariable(
                "supportingUnits",
                Variables.objectValue(new ArrayList<>(dispatch.supporters()))
                        .serializationDataFormat(SerializationDataFormats.JSON)
                        .create());
    }
}
