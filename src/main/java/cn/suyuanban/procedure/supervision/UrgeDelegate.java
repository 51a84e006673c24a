package cn.suyuanban.procedure.supervision;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.escalation.OpenWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Urges (催办) whoever handles an open step of a case, and the heads of their sections. */
@BuildingBlock(
        label = "催办",
        reads = {CaseVariables.ID, CaseVariables.STARTER, "urgeText"})
class UrgeDelegate implements JavaDelegate {

    private final OpenWork work;
    private final CaseLetters letters;

    UrgeDelegate(OpenWork work, CaseLetters letters) {
        this.work = work;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String from = letters.name((String) execution.getVariable(CaseVariables.STARTER));
        String words = "%s（%s催办）".formatted(execution.getVariable("urgeText"), from);
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        letters.send(execution, "URGE", "催办通知", words, work.handlersAndHeads(caseId));
    }
}
