package cn.suyuanban.procedure.investment;

import static cn.suyuanban.procedure.project.FormValues.text;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.intake.CaseStarts;
import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.LeadAct;
import cn.suyuanban.investment.LeadEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens the escort of the project that came of a lead, with what is known of it, and ends the lead. */
@BuildingBlock(
        label = "转入项目护航",
        reads = {
            "companyName",
            "cluster",
            "signedAmount",
            "projectCode",
            "projectName",
            "industrial",
            "annualPlan",
            "escortUnit",
            "plannedStart",
            "projectAgent",
            "mandateDocument"
        },
        writes = "escortNumber")
class HandOverLeadDelegate implements JavaDelegate {

    /** Fields of the project's start form that have the same name here. */
    private static final List<String> FIELDS = List.of(
            "projectCode",
            "projectName",
            LeadForm.CLUSTER,
            "industrial",
            "annualPlan",
            "escortUnit",
            "plannedStart",
            "projectAgent",
            "mandateDocument");

    private final InvestmentLeads leads;
    private final CaseStarts starts;
    private final LeadActs acts;

    HandOverLeadDelegate(InvestmentLeads leads, CaseStarts starts, LeadActs acts) {
        this.leads = leads;
        this.starts = starts;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        String code = text(execution, "projectCode");
        acts.perform(
                caseId,
                (by, now) -> leads.record(caseId, new LeadEvent(LeadAct.HAND_OVER, code, true, null, by, now, null)));
        execution.setVariable(
                "escortNumber", starts.open("project-escort", form(execution)).number());
    }

    private static Map<String, Object> form(DelegateExecution execution) {
        Map<String, Object> form = new HashMap<>();
        FIELDS.forEach(field -> form.put(field, execution.getVariable(field)));
        form.put("applicantName", text(execution, "companyName"));
        form.put("totalInvestment", execution.getVariable(LeadForm.SIGNED));
        return form;
    }
}
