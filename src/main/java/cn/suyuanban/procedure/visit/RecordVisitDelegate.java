package cn.suyuanban.procedure.visit;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.visit.Participants;
import cn.suyuanban.visit.Visit;
import cn.suyuanban.visit.Visits;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records when a visit was held, by whom and what was said, or why it did not take place. */
@BuildingBlock(
        label = "记录走访",
        reads = {"visitHeld", "heldOn", "participants", "visitSummary"})
class RecordVisitDelegate implements JavaDelegate {

    private final Visits visits;
    private final VisitNews news;

    RecordVisitDelegate(Visits visits, VisitNews news) {
        this.visits = visits;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = execution.getProcessInstanceId();
        String summary = (String) execution.getVariable("visitSummary");
        if ("yes".equals(execution.getVariable("visitHeld"))) {
            LocalDate day = LocalDate.parse((String) execution.getVariable("heldOn"));
            visits.hold(caseId, day, Participants.of((String) execution.getVariable("participants")), summary);
        } else {
            visits.callOff(caseId, summary);
            Visit visit = visits.find(caseId).orElseThrow();
            news.calledOff(visit, visits.joined(visit.number()), summary);
        }
    }
}
