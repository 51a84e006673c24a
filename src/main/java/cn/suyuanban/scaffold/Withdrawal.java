package cn.suyuanban.scaffold;

import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Draws the way out of every matter: the applicant withdraws (撤回), whatever is going on. */
final class Withdrawal {

    private final Drawing drawing;

    Withdrawal(Drawing drawing) {
        this.drawing = drawing;
    }

    void draw(int x, int y) {
        int line = y + 80;
        SubProcess handling = drawing.shape(
                drawing.process, SubProcess.class, "Activity_HandleWithdrawal", "办理撤回", new Box(x, y, 430, 160));
        handling.setTriggeredByEvent(true);
        drawing.shapeOf(handling).setExpanded(true);
        drawing.document(handling, "申请人在作出决定前可以随时撤回申请。撤回后各部门停止办理，全部时限随之终止，办件以“已撤回”办结，不影响再次申请。");
        StartEvent start = drawing.labelled(
                handling,
                StartEvent.class,
                "StartEvent_Withdrawn",
                "申请人撤回",
                Box.event(x + 68, line),
                Box.label("申请人撤回", x + 68, line + 24));
        drawing.document(start, "由“申请人撤回申请”流程发来的消息，不论办到哪一步都立即停止办理。");
        Message message = drawing.model.newInstance(Message.class, "Message_CaseWithdrawn");
        message.setName("case.withdrawn");
        drawing.model.getDefinitions().getRootElements().add(message);
        drawing.add(start, MessageEventDefinition.class, "MessageEventDefinition_Withdrawn")
                .setMessage(message);
        ServiceTask record = drawing.shape(
                handling, ServiceTask.class, "Activity_RecordWithdrawal", "记录撤回", Box.task(x + 210, line));
        record.setCamundaDelegateExpression("${tellWithdrawnDelegate}");
        drawing.document(record, "登记撤回的日期和理由，出具终止办理通知书并告知申请人，退回全部材料。撤回后不再作出决定。");
        EndEvent end = drawing.labelled(
                handling,
                EndEvent.class,
                "EndEvent_Withdrawn",
                "已撤回",
                Box.event(x + 350, line),
                Box.label("已撤回", x + 350, line + 24));
        drawing.flow(handling, "Flow_Withdrawn_RecordWithdrawal", start, record, x + 86, line, x + 160, line);
        drawing.flow(handling, "Flow_RecordWithdrawal_Withdrawn", record, end, x + 260, line, x + 332, line);
    }
}
