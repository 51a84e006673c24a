package cn.suyuanban.procedure.investment;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.LeadAct;
import cn.suyuanban.investment.LeadEvent;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends a lead with its reason, and with it every step of its case. */
@BuildingBlock(
        label = "终止招商线索",
        reads = {CaseVariables.ID, "dropReason"})
class DropLeadDelegate implements JavaDelegate {

    private final InvestmentLeads leads;
    private final RuntimeService runtime;
    private final LeadActs acts;

    DropLeadDelegate(InvestmentLeads leads, RuntimeService runtime, LeadActs acts) {
        this.leads = leads;
        this.runtime = runtime;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        String reason = LeadForm.optional(execution, "dropReason");
        acts.perform(
                caseId,
                (by, now) -> leads.record(caseId, new LeadEvent(LeadAct.DROP, null, true, null, by, now, reason)));
        runtime.createMessageCorrelation("lead.dropped")
                .processInstanceId(caseId)
                .correlate();
    }
}
