package cn.suyuanban.escalation;

import cn.suyuanban.deadline.CasePriority;
import cn.suyuanban.deadline.Escalation;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Takes rungs: the task gains priority, who is responsible joins in, and each is told. */
@Component
class LadderEscalation implements Escalation {

    private static final String HANDLER = "handler";

    private final EngineCommands commands;
    private final TaskService tasks;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final Notices notices;
    private final RungNotices words;
    private final Recipients recipients;
    private final Incidents incidents;

    LadderEscalation(
            EngineCommands commands,
            TaskService tasks,
            CaseFiles files,
            CaseSteps steps,
            Notices notices,
            RungNotices words,
            Recipients recipients,
            Incidents incidents) {
        this.commands = commands;
        this.tasks = tasks;
        this.files = files;
        this.steps = steps;
        this.notices = notices;
        this.words = words;
        this.recipients = recipients;
        this.incidents = incidents;
    }

    @Override
    public void take(List<Due> due) {
        DueBatch batch = new DueBatch(due, commands, tasks, files, steps);
        Staffed staffed =
                recipients.staffed(due.stream().map(one -> one.step().caseId()).collect(Collectors.toSet()));
        List<Notice> told =
                due.stream().flatMap(one -> take(one, batch, staffed).stream()).toList();
        notices.issueAll(told);
    }

    private List<Notice> take(Due due, DueBatch batch, Staffed staffed) {
        CaseStep step = due.step();
        int priority = CasePriority.of(batch.file(step), due.priority());
        batch.tasksOf(step).forEach(task -> tasks.setPriority(task, priority));
        Set<String> told = new LinkedHashSet<>();
        for (String role : due.roles()) {
            told.addAll(
                    HANDLER.equals(role)
                            ? List.of(Recipients.handler(step, batch.assignee(step)))
                            : bringIn(role, step, batch, staffed));
        }
        return words.notices(due, batch.file(step), told);
    }

    /** Adds to the tasks whoever stands for the role. */
    private List<String> bringIn(String role, CaseStep step, DueBatch batch, Staffed staffed) {
        List<Recipient> found = recipients.of(role, step, staffed);
        found.forEach(recipient -> batch.tasksOf(step).forEach(task -> batch.addCandidate(task, recipient)));
        return found.stream().map(Recipient::id).toList();
    }

    @Override
    public void failed(CaseStep step, String rung, RuntimeException cause) {
        incidents.raise(step, "deadline-rung-failed", "时限处理失败（" + step.name() + "，" + rung + "）：" + cause.getMessage());
    }
}
