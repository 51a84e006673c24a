package cn.suyuanban.procedure.lead;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.lead.Lead;
import cn.suyuanban.lead.LeadIntake;
import cn.suyuanban.lead.LeadRefusedException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ties a case to the lead that was sealed for it; anything else that starts the process is refused, variables and all. */
@BuildingBlock(
        label = "登记线索",
        reads = LeadIntake.ID,
        writes = {"leadNumber", "leadAwaited"})
class RegisterLeadDelegate implements JavaDelegate {

    private final LeadIntake leads;

    RegisterLeadDelegate(LeadIntake leads) {
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.getVariable(LeadIntake.ID) instanceof String id
                && execution.getVariables().size() == 1) {
            execution.setVariable(
                    "leadAwaited", bind(id, Instances.rootId(execution)).awaited());
            execution.setVariable("leadNumber", execution.getProcessBusinessKey());
        } else {
            throw new BadUserRequestException("lead-variables: 线索流程只接受线索登记编号，不接受任何其他变量；请从举报页面或者线索登记页面受理。");
        }
    }

    private Lead bind(String id, String caseId) {
        try {
            return leads.bind(id, caseId);
        } catch (LeadRefusedException e) {
            throw (BadUserRequestException) new BadUserRequestException(e.getMessage()).initCause(e);
        }
    }
}
