package cn.suyuanban.procedure.investment;

import static cn.suyuanban.procedure.project.FormValues.text;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.Lead;
import cn.suyuanban.investment.chain.Chains;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Registers an investor's lead under the number of its case, or joins it to the record that another unit opened. */
@BuildingBlock(
        label = "登记招商线索",
        reads = {
            "applicantName",
            "investorRegion",
            "leadProject",
            "cluster",
            "intendedAmount",
            "reportingUnit",
            "leadSource",
            "linkKind",
            "linkedTo",
            "chainName",
            "chainNode"
        },
        writes = {"leadKnown", "contactLimit", "judgeLimit", "feedbackLimit", "ruleLimit", "gateLimit", "reviewLimit"})
class RegisterInvestorLeadDelegate implements JavaDelegate {

    private static final Map<String, String> LIMITS = Map.of(
            "contactLimit", "CONTACT",
            "judgeLimit", "JUDGE",
            "feedbackLimit", "FEEDBACK",
            "ruleLimit", "RULE",
            "gateLimit", "GATE",
            "reviewLimit", "REVIEW");

    private final InvestmentLeads leads;
    private final Chains chains;
    private final LeadTables tables;
    private final Contest contest;
    private final LeadActs acts;

    RegisterInvestorLeadDelegate(
            InvestmentLeads leads, Chains chains, LeadTables tables, Contest contest, LeadActs acts) {
        this.leads = leads;
        this.chains = chains;
        this.tables = tables;
        this.contest = contest;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = execution.getProcessInstanceId();
        String holder = acts.perform(caseId, (by, now) -> register(execution, by, now));
        boolean known = !holder.equals(caseId);
        execution.setVariable("leadKnown", known);
        if (known) {
            contest.claimed(holder, execution.getProcessBusinessKey(), text(execution, "reportingUnit"));
        }
    }

    private String register(DelegateExecution execution, String by, Instant now) {
        Lead lead = LeadForm.lead(execution);
        String unit = text(execution, "reportingUnit");
        String holder = leads.register(lead, unit, by, now, LeadForm.optional(execution, "leadSource"));
        if (holder.equals(lead.caseId())) {
            fill(execution, lead.number());
        }
        LIMITS.forEach((variable, step) -> execution.setVariable(
                variable, tables.limit(step, lead.amount()).toString()));
        return holder;
    }

    private void fill(DelegateExecution execution, String number) {
        String chain = LeadForm.optional(execution, "chainName");
        if (chain != null) {
            chains.fill(chain, text(execution, "chainNode"), number);
        }
    }
}
