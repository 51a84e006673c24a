package cn.suyuanban.cockpit;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.Ladder;
import cn.suyuanban.deadline.Rung;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a task's card in Tasklist says: matter, applicant, light and remaining working time. */
@Component
class TaskCards {

    private final TaskService tasks;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final Notices notices;
    private final Ladder ladder;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TaskCards(
            TaskService tasks,
            CaseFiles files,
            CaseSteps steps,
            Notices notices,
            Ladder ladder,
            WorkingCalendar calendar,
            Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.steps = steps;
        this.notices = notices;
        this.ladder = ladder;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The cards of those tasks that whoever asks may read; the engine's authorizations decide. */
    List<Card> of(List<String> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        List<String> readable = tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list().stream()
                .map(Task::getId)
                .toList();
        List<CaseStep> open = steps.findAll(readable);
        Map<String, CaseFile> cases = files
                .findAll(open.stream().map(CaseStep::caseId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        Map<String, Notice> last = notices.ofSteps(readable).stream()
                .collect(Collectors.toMap(Notice::stepId, Function.identity(), (earlier, later) -> later));
        Instant now = clock.instant();
        Function<CaseStep, Optional<Rung>> lights = ladder.lightsAt(now);
        return open.stream()
                .map(step -> card(step, cases.get(step.caseId()), last.get(step.id()), lights.apply(step), now))
                .toList();
    }

    private Card card(CaseStep step, CaseFile file, Notice notice, Optional<Rung> light, Instant now) {
        return new Card(
                step.id(),
                file.number(),
                file.serviceName(),
                file.applicant(),
                light.map(rung -> rung.name().toLowerCase(Locale.ROOT)).orElse("green"),
                light.map(Rung::light).orElse("绿灯"),
                step.dueAt().atZone(WorkingCalendar.ZONE).toOffsetDateTime(),
                remaining(now, step.dueAt()),
                notice == null ? null : notice.title());
    }

    /** Office time left or overdue, in words. */
    private String remaining(Instant now, Instant due) {
        Duration left = calendar.workingTimeBetween(now, due);
        return left.isNegative() || now.isAfter(due) ? "已超期 " + words(left.negated()) : "剩余 " + words(left);
    }

    private String words(Duration time) {
        long perDay = calendar.officeHours().perDay().toMinutes();
        long minutes = time.toMinutes();
        long days = minutes / perDay;
        String rest = "%d 小时 %d 分".formatted(minutes % perDay / 60, minutes % perDay % 60);
        return days > 0 ? days + " 个工作日 " + minutes % perDay / 60 + " 小时" : rest;
    }

    /**
     * One card.
     *
     * @param light {@code green} to {@code black}
     * @param remaining office time left or overdue, in words
     * @param notice title of the last notice about the task, null if none
     */
    record Card(
            String taskId,
            String number,
            String matter,
            String applicant,
            String light,
            String lightText,
            OffsetDateTime dueAt,
            String remaining,
            String notice) {}
}
