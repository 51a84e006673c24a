package cn.suyuanban.procedure.investment;

import static cn.suyuanban.procedure.project.FormValues.text;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.LeadAct;
import cn.suyuanban.investment.LeadEvent;
import cn.suyuanban.investment.LeadHistory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records a contract with what was signed, and hands on what the escort of the project need not type again. */
@BuildingBlock(
        label = "记录招商签约",
        reads = {"contractKind", "signedAmount", "contractText", "leadProject"},
        writes = {"projectName", "escortUnit"})
class SignLeadDelegate implements JavaDelegate {

    private final InvestmentLeads leads;
    private final LeadActs acts;

    SignLeadDelegate(InvestmentLeads leads, LeadActs acts) {
        this.leads = leads;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        LeadHistory signed = acts.perform(
                caseId,
                (by, now) -> leads.record(
                        caseId,
                        new LeadEvent(
                                LeadAct.SIGN,
                                LeadForm.optional(execution, "contractKind"),
                                true,
                                LeadForm.yuan(execution, LeadForm.SIGNED),
                                by,
                                now,
                                LeadForm.optional(execution, "contractText"))));
        execution.setVariable("projectName", text(execution, LeadForm.PROJECT));
        execution.setVariable("escortUnit", signed.unit());
    }
}
