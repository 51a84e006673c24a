package cn.suyuanban.scaffold;

import static cn.suyuanban.scaffold.Places.ACCEPT;
import static cn.suyuanban.scaffold.Places.ACCEPTED;
import static cn.suyuanban.scaffold.Places.BELOW;
import static cn.suyuanban.scaffold.Places.DELIVER;
import static cn.suyuanban.scaffold.Places.END;
import static cn.suyuanban.scaffold.Places.LINE;
import static cn.suyuanban.scaffold.Places.RATE;
import static cn.suyuanban.scaffold.Places.START;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * Draws the first model of a matter out of the shared parts: acceptance, review by every department at once, delivery,
 * rating, and the way out for an applicant who withdraws.
 *
 * <p>The happy path lies on one line; the departments after the first below it.
 */
final class MatterModel {

    private final NewMatter matter;
    private final Departments departments;
    private final StepLimits limits;
    private final Drawing drawing;

    private MatterModel(NewMatter matter, Departments departments) {
        this.matter = matter;
        this.departments = departments;
        this.limits = StepLimits.of(matter.promised());
        this.drawing = new Drawing(matter.id(), matter.name());
    }

    /** The model as XML. */
    static String write(NewMatter matter, Departments departments) {
        MatterModel model = new MatterModel(matter, departments);
        new MatterProcess(matter, departments).describe(model.drawing);
        model.draw();
        return Bpmn.convertToString(model.drawing.model);
    }

    private void draw() {
        StartEvent start = drawing.labelled(
                drawing.process,
                StartEvent.class,
                "StartEvent_ApplicationReceived",
                "收到申请",
                Box.event(START, LINE),
                Box.label("收到申请", START, LINE + 24));
        start.setCamundaFormRef(ApplyForm.formId(matter));
        start.setCamundaFormRefBinding("latest");
        drawing.document(start, "申请人一次填写一张申请表、提交一套材料。收到之日起五个工作日内须一次性告知是否需要补正（行政许可法第三十二条）。");
        CallActivity accept = accept();
        drawing.flow(
                drawing.process,
                "Flow_ApplicationReceived_AcceptApplication",
                start,
                accept,
                START + 18,
                LINE,
                ACCEPT - 50,
                LINE);
        ExclusiveGateway accepted = drawing.labelled(
                drawing.process,
                ExclusiveGateway.class,
                "Gateway_Accepted",
                "是否受理？",
                Box.gateway(ACCEPTED, LINE),
                Box.label("是否受理？", ACCEPTED + 60, LINE - 40));
        drawing.flow(
                drawing.process,
                "Flow_AcceptApplication_Accepted",
                accept,
                accepted,
                ACCEPT + 50,
                LINE,
                ACCEPTED - 25,
                LINE);
        notAccepted(accepted);
        CallActivity deliver = deliver();
        new Reviews(drawing, matter, departments, limits).draw(accepted, deliver);
        CallActivity rate = drawing.call("Activity_RateService", "评价服务", "rate-service", RATE, LINE);
        drawing.document(rate, "办结后等待申请人评价，差评回访整改；不计入办理时间。依据：国办发〔2019〕51号。");
        drawing.hand(rate, Map.of("department", matter.lead()), Drawing.PASSED_ON, Map.of("rating", "rating"));
        drawing.flow(
                drawing.process, "Flow_DeliverResult_RateService", deliver, rate, DELIVER + 50, LINE, RATE - 50, LINE);
        EndEvent end = drawing.labelled(
                drawing.process,
                EndEvent.class,
                "EndEvent_Completed",
                "已办结",
                Box.event(END, LINE),
                Box.label("已办结", END, LINE + 24));
        drawing.flow(drawing.process, "Flow_RateService_Completed", rate, end, RATE + 50, LINE, END - 18, LINE);
        new Withdrawal(drawing).draw(START - 50, LINE + BELOW);
    }

    private CallActivity accept() {
        CallActivity accept = drawing.call("Activity_AcceptApplication", "收件受理", "accept-application", ACCEPT, LINE);
        drawing.document(accept, "综合窗口核对材料，受理、一次性告知补正或者不予受理；受理之日起办件时限开始计算。依据：《中华人民共和国行政许可法》第三十二条。");
        Map<String, String> constants = new LinkedHashMap<>();
        constants.put("caseSummary", "申请人：${applicantName}；申请内容：${applicationSummary}");
        constants.put("materialList", "申请表");
        Map<String, String> results = new LinkedHashMap<>();
        results.put("acceptance", "acceptance");
        results.put("caseSummary", "caseSummary");
        drawing.hand(accept, constants, List.of("applicantName"), results);
        new ApplicationMaterial(drawing, matter).draw(accept, ACCEPT, LINE);
        return accept;
    }

    private void notAccepted(ExclusiveGateway accepted) {
        int end = ACCEPTED + 60;
        EndEvent refused = drawing.labelled(
                drawing.process,
                EndEvent.class,
                "EndEvent_NotAccepted",
                "不予受理",
                Box.event(end, LINE + 90),
                Box.label("不予受理", end, LINE + 114));
        SequenceFlow no = drawing.flow(
                drawing.process,
                "Flow_Accepted_Refused",
                accepted,
                refused,
                ACCEPTED,
                LINE + 25,
                ACCEPTED,
                LINE + 90,
                end - 18,
                LINE + 90);
        drawing.answer(no, "不予受理", "${acceptance == 'refused'}", ACCEPTED + 4, LINE + 52);
        EndEvent returned = drawing.labelled(
                drawing.process,
                EndEvent.class,
                "EndEvent_Returned",
                "退件",
                Box.event(end, LINE - 110),
                Box.label("退件", end, LINE - 86));
        SequenceFlow back = drawing.flow(
                drawing.process,
                "Flow_Accepted_Returned",
                accepted,
                returned,
                ACCEPTED,
                LINE - 25,
                ACCEPTED,
                LINE - 110,
                end - 18,
                LINE - 110);
        drawing.answer(back, "退件", null, ACCEPTED - 26, LINE - 72);
        accepted.setDefault(back);
    }

    private CallActivity deliver() {
        CallActivity deliver = drawing.call("Activity_DeliverResult", "送达结果", "deliver-result", DELIVER, LINE);
        drawing.document(deliver, "准予的证照和不予的决定一次送达，随即办结，办件时限停止计算。一个子项不予通过，不影响其他子项。依据：《中华人民共和国行政许可法》第三十八条、第四十四条。");
        drawing.hand(
                deliver,
                Map.of("stepLimit", limits.delivery().toString()),
                Drawing.PASSED_ON,
                Map.of("outcome", "outcome"));
        return deliver;
    }
}
