package cn.suyuanban.escalation;

import cn.suyuanban.deadline.Escalation.Due;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * What rungs that are taken together need to know, each read once for all of them.
 *
 * <p>Reading the tasks and their executions here also puts them into the engine's cache, where the commands that change
 * them look first.
 */
final class DueBatch {

    private final TaskService service;
    private final Map<String, CaseFile> files;
    private final Map<String, List<String>> openOfCase;
    private final Map<String, Task> tasks;
    private final Map<Recipient, Set<String>> candidates = new HashMap<>();

    DueBatch(Collection<Due> due, EngineCommands commands, TaskService service, CaseFiles files, CaseSteps steps) {
        this.service = service;
        this.files = files
                .findAll(due.stream().map(one -> one.step().caseId()).distinct().toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        openOfCase = steps
                .openOfCases(due.stream()
                        .map(Due::step)
                        .filter(step -> step.scope() == CaseStep.Scope.CASE)
                        .map(CaseStep::caseId)
                        .toList())
                .stream()
                .filter(step -> step.scope() == CaseStep.Scope.STEP)
                .collect(
                        Collectors.groupingBy(CaseStep::caseId, Collectors.mapping(CaseStep::id, Collectors.toList())));
        String[] ids = due.stream()
                .flatMap(one -> tasksOf(one.step()).stream())
                .distinct()
                .toArray(String[]::new);
        tasks = ids.length == 0
                ? Map.of()
                : service.createTaskQuery().taskIdIn(ids).list().stream()
                        .collect(Collectors.toMap(Task::getId, Function.identity()));
        commands.readExecutions(
                tasks.values().stream().map(Task::getExecutionId).distinct().toList());
    }

    CaseFile file(CaseStep step) {
        return files.get(step.caseId());
    }

    /** The open tasks a rung acts on: the step's own, or all of the case. */
    List<String> tasksOf(CaseStep step) {
        return step.scope() == CaseStep.Scope.STEP
                ? List.of(step.id())
                : openOfCase.getOrDefault(step.caseId(), List.of());
    }

    /** Who has claimed the step's task. */
    Optional<String> assignee(CaseStep step) {
        return Optional.ofNullable(tasks.get(step.id())).map(Task::getAssignee);
    }

    /** Makes somebody a candidate of a task, unless they are: the engine would add them again with every rung. */
    void addCandidate(String task, Recipient who) {
        if (!candidates.computeIfAbsent(who, this::withCandidate).add(task)) {
            return;
        }
        if (who.person()) {
            service.addCandidateUser(task, who.id());
        } else {
            service.addCandidateGroup(task, who.id());
        }
    }

    private Set<String> withCandidate(Recipient who) {
        TaskQuery asked = service.createTaskQuery().taskIdIn(tasks.keySet().toArray(String[]::new));
        return (who.person() ? asked.taskCandidateUser(who.id()) : asked.taskCandidateGroup(who.id()))
                .includeAssignedTasks().list().stream().map(Task::getId).collect(Collectors.toCollection(HashSet::new));
    }
}
