package cn.suyuanban.escalation;

import cn.suyuanban.deadline.Escalation;
import cn.suyuanban.deadline.Rung;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Overdue work gets priority, the head's group joins in, and the notice says so. */
@Component
class OverdueEscalation implements Escalation {

    /** The engine's normal priority is 50; lists show what stands above it first. */
    static final int OVERDUE_PRIORITY = 90;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Recipients recipients;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final Notices notices;
    private final Clock clock;

    OverdueEscalation(
            TaskService tasks,
            RuntimeService runtime,
            Recipients recipients,
            CaseFiles files,
            CaseSteps steps,
            Notices notices,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.recipients = recipients;
        this.files = files;
        this.steps = steps;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void take(CaseStep step, Rung rung) {
        Optional<String> head = recipients.headOf(step.department());
        String recipient = head.orElse(Recipients.FALLBACK);
        tasksOf(step).forEach(task -> {
            tasks.setPriority(task, OVERDUE_PRIORITY);
            tasks.addCandidateGroup(task, recipient);
        });
        notices.issue(notice(step, rung, recipient));
        if (head.isEmpty()) {
            raise(step, "escalation-recipient-missing", "部门 " + step.department() + " 没有可通知的分管领导，已转督查室");
        }
    }

    @Override
    public void failed(CaseStep step, Rung rung, RuntimeException cause) {
        raise(step, "deadline-rung-failed", "时限处理失败（" + step.name() + "）：" + cause.getMessage());
    }

    private List<String> tasksOf(CaseStep step) {
        return step.scope() == CaseStep.Scope.STEP
                ? List.of(step.id())
                : steps.openOfCase(step.caseId()).stream().map(CaseStep::id).toList();
    }

    private Notice notice(CaseStep step, Rung rung, String recipient) {
        CaseFile file = files.find(step.caseId()).orElseThrow();
        String what = step.scope() == CaseStep.Scope.CASE ? "整件" : "环节“" + step.name() + "”";
        String body = "办件 %s（%s）的%s应于 %s 前办结，现已超过承诺时限，请督促办理。"
                .formatted(file.number(), file.serviceName(), what, MOMENT.format(step.dueAt()));
        return new Notice(step.caseId(), step.id(), rung.name(), rung.name(), recipient, "超期提醒", body, clock.instant());
    }

    private void raise(CaseStep step, String type, String message) {
        runtime.createIncident(type, executionOf(step), step.id(), message);
    }

    /** An incident hangs on an execution that stands at some activity. */
    private String executionOf(CaseStep step) {
        List<String> open = tasksOf(step);
        if (!open.isEmpty()) {
            return tasks.createTaskQuery().taskId(open.get(0)).singleResult().getExecutionId();
        }
        return runtime.getActivityInstance(step.caseId())
                .getChildActivityInstances()[0]
                .getExecutionIds()[0];
    }
}
