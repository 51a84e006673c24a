package cn.suyuanban.procedure.investment;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.LeadAct;
import cn.suyuanban.investment.LeadEvent;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records what a step did with a lead; the model names the variables that hold subject, answer and words. */
@BuildingBlock(
        label = "记录招商办理",
        reads = {"leadAct", "leadSubjectVariable", "leadAnswerVariable", "leadTextVariable"})
class RecordLeadActDelegate implements JavaDelegate {

    private final InvestmentLeads leads;
    private final LeadActs acts;

    RecordLeadActDelegate(InvestmentLeads leads, LeadActs acts) {
        this.leads = leads;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        LeadAct act = LeadAct.valueOf((String) execution.getVariable("leadAct"));
        String subject = LeadForm.named(execution, "leadSubjectVariable");
        String text = LeadForm.named(execution, "leadTextVariable");
        boolean passed = passed(execution, LeadForm.optional(execution, "leadAnswerVariable"));
        acts.perform(
                caseId, (by, now) -> leads.record(caseId, new LeadEvent(act, subject, passed, null, by, now, text)));
    }

    /** An act that answers nothing passes; an answer passes only if it says so. */
    private static boolean passed(DelegateExecution execution, String answer) {
        return answer == null
                || "pass".equals(execution.getVariable(answer))
                || Boolean.TRUE.equals(execution.getVariable(answer));
    }
}
