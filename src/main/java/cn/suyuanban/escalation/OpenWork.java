package cn.suyuanban.escalation;

import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Who answers for what is open in a case, each once, as the ladder would find them. */
@Component
public class OpenWork {

    private final CaseSteps steps;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Recipients recipients;

    OpenWork(CaseSteps steps, TaskService tasks, RuntimeService runtime, Recipients recipients) {
        this.steps = steps;
        this.tasks = tasks;
        this.runtime = runtime;
        this.recipients = recipients;
    }

    /** Handlers (承办人: who has claimed, else the department) and section heads (科室负责人) of every open step. */
    public Set<String> handlersAndHeads(String caseId) {
        Map<String, Task> open = tasksOf(caseId);
        Staffed staffed = recipients.staffed(List.of(caseId));
        Set<String> found = new LinkedHashSet<>();
        for (CaseStep step : stepsOf(caseId, open)) {
            found.add(Recipients.handler(
                    step, Optional.ofNullable(open.get(step.id()).getAssignee())));
            recipients.of("head", step, staffed).forEach(head -> found.add(head.id()));
        }
        return found;
    }

    /**
     * Responsible leaders (分管领导) of the departments that work on the case itself.
     *
     * <p>What only acts on it is left out: the answer to one supervision is not the subject of the next.
     */
    public Set<String> leaders(String caseId) {
        Map<String, Task> open = tasksOf(caseId);
        Set<String> own = ownInstances(caseId, open.values());
        Staffed staffed = recipients.staffed(List.of(caseId));
        Set<String> asked = new HashSet<>();
        Set<String> found = new LinkedHashSet<>();
        stepsOf(caseId, open).stream()
                .filter(step -> own.contains(open.get(step.id()).getProcessInstanceId()))
                .filter(step -> asked.add(step.department()))
                .flatMap(step -> recipients.of("leader", step, staffed).stream())
                .forEach(leader -> found.add(leader.id()));
        return found;
    }

    private List<CaseStep> stepsOf(String caseId, Map<String, Task> open) {
        return steps.openOfCase(caseId).stream()
                .filter(step -> open.containsKey(step.id()))
                .toList();
    }

    private Map<String, Task> tasksOf(String caseId) {
        String[] ids = steps.openOfCase(caseId).stream()
                .filter(step -> step.scope() == CaseStep.Scope.STEP)
                .map(CaseStep::id)
                .toArray(String[]::new);
        return ids.length == 0
                ? Map.of()
                : tasks.createTaskQuery().taskIdIn(ids).list().stream()
                        .collect(Collectors.toMap(Task::getId, Function.identity()));
    }

    /** The case and the parts it called. */
    private Set<String> ownInstances(String caseId, Collection<Task> open) {
        Set<String> all = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return all.isEmpty()
                ? Set.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(all).list().stream()
                        .filter(instance -> caseId.equals(instance.getRootProcessInstanceId()))
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
    }
}
