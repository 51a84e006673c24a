package cn.suyuanban.procedure.lead;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.lead.LeadIntake;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets an inspection end only when every lead it found has been handed in, under the inspection's number. */
@BuildingBlock(label = "核对检查发现的线索", reads = "leadsFound")
class CheckInspectionDelegate implements JavaDelegate {

    private final LeadIntake leads;

    CheckInspectionDelegate(LeadIntake leads) {
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int said = ((Number) execution.getVariable("leadsFound")).intValue();
        int known = leads.countOfOrigin(execution.getProcessBusinessKey());
        if (said != known) {
            throw new BadUserRequestException(
                    "inspection-leads-differ: 填写发现线索 " + said + " 件，以本次检查编号登记的有 " + known + " 件。请先在线索登记页面逐件登记，或者更正件数。");
        }
    }
}
