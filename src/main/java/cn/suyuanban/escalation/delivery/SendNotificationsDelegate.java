package cn.suyuanban.escalation.delivery;

import cn.suyuanban.engine.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends what waits in the outbox; called every minute by {@code processes/notification-dispatch.bpmn}. */
@BuildingBlock(label = "发送通知")
class SendNotificationsDelegate implements JavaDelegate {

    private final Dispatch dispatch;

    SendNotificationsDelegate(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.sendDue();
    }
}
