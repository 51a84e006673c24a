package cn.suyuanban.intake;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Ends what still waits to act on a case that has ended: nobody may extend or resume a case that is over. */
@Component
class EndedCase {

    private static final String REASON = "办件已办结，随之终止";

    private final CaseSteps steps;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final EngineCommands commands;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    EndedCase(
            CaseSteps steps,
            TaskService tasks,
            RuntimeService runtime,
            EngineCommands commands,
            AuditTrail trail,
            CurrentUser user,
            Clock clock) {
        this.steps = steps;
        this.tasks = tasks;
        this.runtime = runtime;
        this.commands = commands;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** Steps of the case itself may go on after it is closed, a follow-up of its rating say. */
    void endWhatActsOn(String caseId) {
        List<String> waiting = steps.openOfCase(caseId).stream()
                .filter(step -> step.scope() == CaseStep.Scope.STEP)
                .map(CaseStep::id)
                .toList();
        if (!waiting.isEmpty()) {
            commands.asProduct(() -> {
                Set<String> own = instances(caseId);
                tasks.createTaskQuery().taskIdIn(waiting.toArray(String[]::new)).list().stream()
                        .filter(task -> !own.contains(task.getProcessInstanceId()))
                        .collect(Collectors.groupingBy(
                                Task::getProcessInstanceId,
                                Collectors.mapping(Task::getName, Collectors.toCollection(TreeSet::new))))
                        .forEach((instance, names) -> end(caseId, instance, names));
                return null;
            });
        }
    }

    private Set<String> instances(String caseId) {
        return runtime.createProcessInstanceQuery().rootProcessInstanceId(caseId).list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    private void end(String caseId, String instance, Set<String> waiting) {
        runtime.deleteProcessInstance(instance, REASON);
        trail.done(new AuditEntry(
                clock.instant(),
                user.id().orElse(null),
                "ACT_ENDED",
                caseId,
                true,
                null,
                "“" + String.join("、", waiting) + "”：" + REASON));
    }
}
