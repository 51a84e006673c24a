package cn.suyuanban.procedure.lead;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.engine.ProcessObserver;
import cn.suyuanban.lead.LeadStep;
import cn.suyuanban.lead.LeadTasks;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Lets a step of a lead be completed only from the page of the lead, where what it says is sealed. */
@Component
class LeadSteps implements ProcessObserver {

    private final Catalog catalog;
    private final LeadTasks tasks;

    LeadSteps(Catalog catalog, LeadTasks tasks) {
        this.catalog = catalog;
        this.tasks = tasks;
    }

    @Override
    public void taskCompleted(DelegateTask task) {
        if (LeadStep.drawnAs(task.getTaskDefinitionKey()).isPresent()
                && isOfLead(task.getExecution())
                && !tasks.isBeingDone(task.getId())) {
            throw new BadUserRequestException("lead-step-on-page: 请打开线索页面 /leads/"
                    + task.getExecution().getProcessBusinessKey() + " 办理这一步，不在任务表单中办理。");
        }
    }

    private boolean isOfLead(DelegateExecution execution) {
        return catalog.caseServiceOf(execution).kind() == ServiceKind.LEAD;
    }
}
