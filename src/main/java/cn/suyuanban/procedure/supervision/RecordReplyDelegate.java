package cn.suyuanban.procedure.supervision;

import cn.suyuanban.deadline.Responsibles;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.engine.BuildingBlock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;

/** Passes a leader's reply (督办回复) on to the supervision office and keeps it with the earlier ones. */
@BuildingBlock(
        label = "登记督办回复",
        reads = {"responsibleLeader", "replyText", "newFinishDate", "supervisionReplies"},
        writes = "supervisionReplies")
class RecordReplyDelegate implements JavaDelegate {

    private static final String REPLIES = "supervisionReplies";
    private final CaseLetters letters;
    private final Clock clock;

    RecordReplyDelegate(CaseLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reply = reply(execution);
        letters.send(execution, "SUPERVISION_REPLY", "督办回复", reply, List.of(Responsibles.SUPERVISION));
        List<String> replies = new ArrayList<>(earlier(execution));
        replies.add(reply);
        execution
                .getProcessInstance()
                .setVariable(
                        REPLIES,
                        Variables.objectValue(replies)
                                .serializationDataFormat(SerializationDataFormats.JSON)
                                .create());
    }

    private String reply(DelegateExecution execution) {
        String finish = (String) execution.getVariable("newFinishDate");
        return "%s于 %s 回复：%s%s"
                .formatted(
                        letters.name((String) execution.getVariable("responsibleLeader")),
                        TimeWords.moment(clock.instant()),
                        execution.getVariable("replyText"),
                        finish == null || finish.isBlank() ? "" : "（预计办结日期：" + finish + "）");
    }

    @SuppressWarnings("unchecked")
    private static List<String> earlier(DelegateExecution execution) {
        List<String> replies = (List<String>) execution.getVariable(REPLIES);
        return replies == null ? List.of() : replies;
    }
}
