package cn.suyuanban.procedure.supervision;

import cn.suyuanban.deadline.CasePriority;
import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts a case first (优先) or back, on record with the reason; nobody is told, as nothing new is asked of anybody. */
@BuildingBlock(
        label = "调整优先级",
        reads = {CaseVariables.ID, "casePriority", "priorityReason"})
class PrioritizeDelegate implements JavaDelegate {

    private final CasePriority priority;
    private final CaseLetters letters;

    PrioritizeDelegate(CasePriority priority, CaseLetters letters) {
        this.priority = priority;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        boolean raised = "raised".equals(execution.getVariable("casePriority"));
        priority.set(caseId, raised);
        letters.record(caseId, "PRIORITY", (raised ? "设为优先：" : "恢复普通：") + execution.getVariable("priorityReason"));
    }
}
