package cn.suyuanban.procedure.supervision;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.escalation.OpenWork;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;

/** Issues a supervision notice (督办单) to the responsible leader of each department that works on the case. */
@BuildingBlock(
        label = "发出督办单",
        reads = {CaseVariables.ID, CaseVariables.STARTER, "supervisionText", "replyLimit"},
        writes = "supervisedLeaders")
class IssueSupervisionNoticeDelegate implements JavaDelegate {

    private final OpenWork work;
    private final CaseLetters letters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    IssueSupervisionNoticeDelegate(OpenWork work, CaseLetters letters, WorkingCalendar calendar, Clock clock) {
        this.work = work;
        this.letters = letters;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> leaders = new ArrayList<>(work.leaders((String) execution.getVariable(CaseVariables.ID)));
        letters.send(execution, "SUPERVISION", "督办单", words(execution), leaders);
        execution.setVariable(
                "supervisedLeaders",
                Variables.objectValue(leaders)
                        .serializationDataFormat(SerializationDataFormats.JSON)
                        .create());
    }

    private String words(DelegateExecution execution) {
        Limit limit = Limit.parse((String) execution.getVariable("replyLimit"));
        return "督办事项：“%s”。请在 %s 前（%s）书面回复。（%s督办）"
                .formatted(
                        execution.getVariable("supervisionText"),
                        TimeWords.moment(calendar.due(clock.instant(), limit)),
                        limit.chinese(),
                        letters.name((String) execution.getVariable(CaseVariables.STARTER)));
    }
}
