package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.catalog.ServiceModel.StepModel;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.engine.ProcessObserver;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The clock of a step: sets its due date when it begins and stops when it ends, in the engine's transaction. */
@Component
@Order(20)
class StepClock implements ProcessObserver {

    private final Catalog catalog;
    private final CaseClock cases;
    private final CaseSteps steps;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final Clock clock;

    StepClock(
            Catalog catalog,
            CaseClock cases,
            CaseSteps steps,
            WorkingCalendar calendar,
            CurrentUser user,
            Clock clock) {
        this.catalog = catalog;
        this.cases = cases;
        this.steps = steps;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void taskCreated(DelegateTask task) {
        ServiceModel service = catalog.serviceOf(task);
        service.step(task.getTaskDefinitionKey())
                .filter(step -> step.promised() != null)
                .ifPresent(step -> begin(task, step));
    }

    private void begin(DelegateTask task, StepModel step) {
        Instant now = clock.instant();
        Instant due = calendar.due(now, step.promised());
        String caseId = Instances.rootId(task.getExecution());
        task.setDueDate(Date.from(due));
        steps.open(open(task.getId(), caseId, step, now, due), Rung.OVERDUE.name(), due);
        if (step.wholeCase() != null) {
            cases.stretch(caseId, step);
        }
    }

    private CaseStep open(String taskId, String caseId, StepModel step, Instant now, Instant due) {
        Limit statutory = step.statutory();
        return new CaseStep(
                taskId,
                caseId,
                CaseStep.Scope.STEP,
                step.element(),
                step.name(),
                step.department(),
                now,
                step.promised().toString(),
                due,
                statutory == null ? null : calendar.due(now, statutory));
    }

    @Override
    public void taskCompleted(DelegateTask task) {
        steps.close(task.getId(), clock.instant(), user.id().orElse(null), "COMPLETED");
    }

    @Override
    public void taskCancelled(DelegateTask task) {
        steps.close(task.getId(), clock.instant(), user.id().orElse(null), "CANCELLED");
    }
}
