package cn.suyuanban.deadline;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.CaseStep;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The engine's side of a case's clock: its instances, those they called, their timers and due dates. */
@Component
class CaseInstances {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final EngineCommands commands;

    CaseInstances(RuntimeService runtime, ManagementService management, TaskService tasks, EngineCommands commands) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.commands = commands;
    }

    /** Suspends every instance of a case: timers stand still and no step can be completed. */
    void suspend(String caseId) {
        commands.asProductApart(() -> {
            of(caseId).forEach(runtime::suspendProcessInstanceById);
            return null;
        });
    }

    /** Moves the timers of a case, then lets its instances go on. */
    void activate(String caseId, UnaryOperator<Instant> moved) {
        List<String> instances = commands.asProductApart(() -> of(caseId));
        commands.asProductApart(() -> {
            instances.stream()
                    .flatMap(id -> management.createJobQuery().processInstanceId(id).timers().list().stream())
                    .forEach(timer -> management.setJobDuedate(timer.getId(), movedDate(timer, moved)));
            return null;
        });
        commands.asProductApart(() -> {
            instances.forEach(runtime::activateProcessInstanceById);
            return null;
        });
    }

    /** Moves the timers of running instances that are due from an instant on; told is when each began and is due. */
    void moveTimers(Instant from, BinaryOperator<Instant> moved) {
        commands.asProductApart(() -> {
            management.createJobQuery().timers().duedateHigherThan(Date.from(from)).list().stream()
                    .filter(timer -> timer.getProcessInstanceId() != null)
                    .forEach(timer -> management.setJobDuedate(
                            timer.getId(),
                            movedDate(
                                    timer,
                                    due -> moved.apply(timer.getCreateTime().toInstant(), due))));
            return null;
        });
    }

    void setDueDate(CaseStep step) {
        if (step.scope() == CaseStep.Scope.STEP) {
            commands.asProductApart(() -> {
                tasks.setDueDate(step.id(), Date.from(step.dueAt()));
                return null;
            });
        }
    }

    /** Id of the definition a running case follows. */
    String definitionOf(String caseId) {
        return commands.asProduct(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(caseId)
                .singleResult()
                .getProcessDefinitionId());
    }

    private static Date movedDate(Job timer, UnaryOperator<Instant> moved) {
        return Date.from(moved.apply(timer.getDuedate().toInstant()));
    }

    private List<String> of(String caseId) {
        return runtime.createProcessInstanceQuery().rootProcessInstanceId(caseId).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }
}
