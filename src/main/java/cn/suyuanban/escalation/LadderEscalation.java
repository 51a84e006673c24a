package cn.suyuanban.escalation;

import cn.suyuanban.deadline.Escalation;
import cn.suyuanban.deadline.Responsibles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notices;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Takes a rung: the task gains priority, who is responsible joins in, and each is told. */
@Component
class LadderEscalation implements Escalation {

    private static final String HANDLER = "handler";

    private final TaskService tasks;
    private final IdentityService identity;
    private final Responsibles responsibles;
    private final CaseSteps steps;
    private final Notices notices;
    private final RungNotices words;
    private final Incidents incidents;

    LadderEscalation(
            TaskService tasks,
            IdentityService identity,
            Responsibles responsibles,
            CaseSteps steps,
            Notices notices,
            RungNotices words,
            Incidents incidents) {
        this.tasks = tasks;
        this.identity = identity;
        this.responsibles = responsibles;
        this.steps = steps;
        this.notices = notices;
        this.words = words;
        this.incidents = incidents;
    }

    @Override
    public void take(Due due) {
        List<String> open = openTasks(due.step());
        open.forEach(task -> tasks.setPriority(task, due.priority()));
        Set<String> told = new LinkedHashSet<>();
        for (String role : due.roles()) {
            if (HANDLER.equals(role)) {
                told.add(handler(due.step()));
            } else {
                told.add(bringIn(role, due.step(), open));
            }
        }
        notices.issueAll(words.notices(due, told));
    }

    /** Adds the role's group to the tasks; if nobody is in it, the supervision office and a visible incident. */
    private String bringIn(String role, CaseStep step, List<String> open) {
        Optional<String> group = responsibles.group(role, step.department()).filter(this::hasMembers);
        String recipient = group.orElse(Responsibles.SUPERVISION);
        open.stream()
                .filter(task -> !isCandidate(recipient, task))
                .forEach(task -> tasks.addCandidateGroup(task, recipient));
        if (group.isEmpty()) {
            incidents.raise(step, "escalation-recipient-missing", "部门 " + step.department() + " 没有可通知的负责人，已转督查室");
        }
        return recipient;
    }

    /** The engine would add the same group again with every rung. */
    private boolean isCandidate(String group, String task) {
        return tasks.getIdentityLinksForTask(task).stream().anyMatch(link -> group.equals(link.getGroupId()));
    }

    /** Whoever has claimed the task, else the department. */
    private String handler(CaseStep step) {
        if (step.scope() == CaseStep.Scope.STEP) {
            Task task = tasks.createTaskQuery().taskId(step.id()).singleResult();
            if (task.getAssignee() != null) {
                return task.getAssignee();
            }
        }
        return step.department() == null ? Responsibles.SUPERVISION : step.department();
    }

    private boolean hasMembers(String group) {
        return identity.createUserQuery().memberOfGroup(group).count() > 0;
    }

    @Override
    public void failed(CaseStep step, String rung, RuntimeException cause) {
        incidents.raise(step, "deadline-rung-failed", "时限处理失败（" + step.name() + "，" + rung + "）：" + cause.getMessage());
    }

    private List<String> openTasks(CaseStep step) {
        return step.scope() == CaseStep.Scope.STEP
                ? List.of(step.id())
                : steps.openOfCase(step.caseId()).stream()
                        .filter(open -> open.scope() == CaseStep.Scope.STEP)
                        .map(CaseStep::id)
                        .toList();
    }
}
