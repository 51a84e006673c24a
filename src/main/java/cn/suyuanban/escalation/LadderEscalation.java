package cn.suyuanban.escalation;

import cn.suyuanban.deadline.Escalation;
import cn.suyuanban.deadline.Responsibles;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Takes rungs: the task gains priority, who is responsible joins in, and each is told. */
@Component
class LadderEscalation implements Escalation {

    private static final String HANDLER = "handler";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Responsibles responsibles;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final Notices notices;
    private final RungNotices words;
    private final Incidents incidents;

    LadderEscalation(
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identity,
            Responsibles responsibles,
            CaseFiles files,
            CaseSteps steps,
            Notices notices,
            RungNotices words,
            Incidents incidents) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.responsibles = responsibles;
        this.files = files;
        this.steps = steps;
        this.notices = notices;
        this.words = words;
        this.incidents = incidents;
    }

    @Override
    public void take(List<Due> due) {
        DueBatch batch = new DueBatch(due, runtime, tasks, files, steps);
        Staffed staffed = new Staffed(responsibles::group, this::hasMembers);
        List<Notice> told =
                due.stream().flatMap(one -> take(one, batch, staffed).stream()).toList();
        notices.issueAll(told);
    }

    private List<Notice> take(Due due, DueBatch batch, Staffed staffed) {
        CaseStep step = due.step();
        batch.tasksOf(step).forEach(task -> tasks.setPriority(task, due.priority()));
        Set<String> told = new LinkedHashSet<>();
        for (String role : due.roles()) {
            told.add(HANDLER.equals(role) ? handler(step, batch) : bringIn(role, step, batch, staffed));
        }
        return words.notices(due, batch.file(step), told);
    }

    /** Adds the role's group to the tasks; if nobody is in it, the supervision office and a visible incident. */
    private String bringIn(String role, CaseStep step, DueBatch batch, Staffed staffed) {
        Optional<String> group = staffed.group(role, step.department());
        String recipient = group.orElse(Responsibles.SUPERVISION);
        batch.tasksOf(step).forEach(task -> batch.addCandidate(task, recipient));
        if (group.isEmpty()) {
            incidents.raise(step, "escalation-recipient-missing", "部门 " + step.department() + " 没有可通知的负责人，已转督查室");
        }
        return recipient;
    }

    /** Whoever has claimed the task, else the department. */
    private static String handler(CaseStep step, DueBatch batch) {
        return batch.assignee(step).orElse(step.department() == null ? Responsibles.SUPERVISION : step.department());
    }

    private boolean hasMembers(String group) {
        return identity.createUserQuery().memberOfGroup(group).count() > 0;
    }

    @Override
    public void failed(CaseStep step, String rung, RuntimeException cause) {
        incidents.raise(step, "deadline-rung-failed", "时限处理失败（" + step.name() + "，" + rung + "）：" + cause.getMessage());
    }
}
