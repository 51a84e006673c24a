package cn.suyuanban.cockpit;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.Ladder;
import cn.suyuanban.deadline.LimitLight;
import cn.suyuanban.deadline.Rung;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final TimeWords words;
    private final CurrentUser user;
    private final Clock clock;

    TaskCards(
            TaskService tasks,
            CaseFiles files,
            CaseSteps steps,
            Notices notices,
            Ladder ladder,
            TimeWords words,
            CurrentUser user,
            Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.steps = steps;
        this.notices = notices;
        this.ladder = ladder;
        this.words = words;
        this.user = user;
        this.clock = clock;
    }

    /** The cards of those tasks that whoever asks may read; the engine's authorizations decide. */
    List<Card> of(List<String> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        Map<String, Task> found = tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list().stream()
                .collect(Collectors.toMap(Task::getId, Function.identity()));
        Set<String> readable = found.keySet();
        List<CaseStep> open = steps.findAll(readable);
        Map<String, CaseFile> cases = files
                .findAll(open.stream().map(CaseStep::caseId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        Map<String, Notice> last = lastOf(notices.ofSteps(readable).stream(), Notice::stepId);
        Map<String, Notice> orders = lastOf(
                notices.ordersOfCases(cases.keySet()).stream()
                        .filter(order -> user.groups().contains(order.recipient())
                                || user.id().filter(order.recipient()::equals).isPresent()),
                Notice::caseId);
        Instant now = clock.instant();
        BiFunction<CaseStep, Instant, Optional<Rung>> lights = ladder.lights();
        return open.stream()
                .map(step -> {
                    CaseFile file = cases.get(step.caseId());
                    Instant asOf = heldSince(found.get(step.id()), file).orElse(now);
                    Notice notice = later(last.get(step.id()), orders.get(step.caseId()));
                    return card(step, file, notice, LimitLight.of(lights.apply(step, asOf)), asOf);
                })
                .toList();
    }

    private static Map<String, Notice> lastOf(Stream<Notice> inOrder, Function<Notice, String> of) {
        return inOrder.collect(Collectors.toMap(of, Function.identity(), (earlier, later) -> later));
    }

    private static Notice later(Notice ofStep, Notice ofCase) {
        return Stream.of(Optional.ofNullable(ofStep), Optional.ofNullable(ofCase))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Notice::issuedAt))
                .orElse(null);
    }

    /** While a case is paused the engine suspends its own tasks; the one that carries the pause out runs. */
    private static Optional<Instant> heldSince(Task task, CaseFile file) {
        return task.isSuspended() ? Optional.ofNullable(file.pausedAt()) : Optional.empty();
    }

    private Card card(CaseStep step, CaseFile file, Notice notice, LimitLight light, Instant asOf) {
        boolean paused = asOf.equals(file.pausedAt());
        return new Card(
                step.id(),
                file.number(),
                file.serviceName(),
                file.applicant(),
                light.code(),
                light.chinese(),
                step.dueAt().atZone(WorkingCalendar.ZONE).toOffsetDateTime(),
                paused,
                (paused ? "暂停计时，" : "") + words.remaining(asOf, step.dueAt()),
                file.raised(),
                notice == null ? null : notice.title());
    }

    /**
     * One card.
     *
     * @param light {@code green} to {@code black}
     * @param paused whether the limit stands still (暂停计时)
     * @param remaining office time left or overdue, in words; of a limit that stands still, as of the pause
     * @param raised whether the case is put first (优先)
     * @param notice title of the last notice about the task, or of the last order about its case, null if none
     */
    record Card(
            String taskId,
            String number,
            String matter,
            String applicant,
            String light,
            String lightText,
            OffsetDateTime dueAt,
            boolean paused,
            String remaining,
            boolean raised,
            String notice) {}
}
