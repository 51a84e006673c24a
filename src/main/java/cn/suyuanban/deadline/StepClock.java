package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.catalog.ServiceModel.StepModel;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.engine.ProcessObserver;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseFiles.Clocked;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The clock of a step: sets its due date when it begins and stops when it ends, in the engine's transaction. */
@Component
@Order(20)
class StepClock implements ProcessObserver {

    private final Catalog catalog;
    private final CaseFiles files;
    private final CaseClock cases;
    private final CaseSteps steps;
    private final Limits limits;
    private final StepBeyondCase beyond;
    private final CurrentUser user;
    private final Clock clock;

    StepClock(
            Catalog catalog,
            CaseFiles files,
            CaseClock cases,
            CaseSteps steps,
            Limits limits,
            StepBeyondCase beyond,
            CurrentUser user,
            Clock clock) {
        this.catalog = catalog;
        this.files = files;
        this.cases = cases;
        this.steps = steps;
        this.limits = limits;
        this.beyond = beyond;
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
        Clocked promised = limits.clocked(said(task, step.by().promised(), step.promised()), now);
        task.setDueDate(Date.from(promised.due()));
        String caseId = caseOf(task);
        if (caseId == null) {
            return;
        }
        CaseStep opened = open(task, caseId, step, now, promised);
        limits.open(opened);
        Limit wholeCase = said(task, step.by().wholeCase(), step.wholeCase());
        if (wholeCase != null) {
            cases.stretch(caseId, wholeCase);
        }
        beyond.opened(opened);
        files.find(caseId).ifPresent(file -> task.setPriority(CasePriority.of(file, task.getPriority())));
    }

    /** What holds in this very case, say by a notice to the applicant or by the matter that calls, else for all. */
    private static Limit said(DelegateTask task, String variable, Limit forAll) {
        Object said = variable == null ? null : task.getVariable(variable);
        return said == null ? forAll : Limit.parse(said.toString());
    }

    /** The case a task works on: its own root, or for a part started by itself the case named by {@code caseId}. */
    private String caseOf(DelegateTask task) {
        boolean ownCase = Instances.isCalled(task.getExecution())
                || catalog.serviceOf(task).kind().opensCase();
        return ownCase ? Instances.rootId(task.getExecution()) : (String) task.getVariable(CaseVariables.ID);
    }

    private CaseStep open(DelegateTask task, String caseId, StepModel step, Instant now, Clocked promised) {
        CaseStep opened = CaseStep.opened(
                task.getId(),
                caseId,
                CaseStep.Scope.STEP,
                step.element(),
                task.getName(),
                department(task, step),
                now,
                promised,
                limits.clocked(said(task, step.by().statutory(), step.statutory()), now));
        return step.ladder() == null ? opened : opened.onLadder(step.ladder());
    }

    /** The model may name its group by an expression; the task knows what came of it. */
    private static String department(DelegateTask task, StepModel step) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(step.department());
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
