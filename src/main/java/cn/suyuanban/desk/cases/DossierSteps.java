package cn.suyuanban.desk.cases;

import cn.suyuanban.cockpit.CaseReaders.ReadCase;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.desk.cases.CaseView.Step;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledger.CaseStep;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** Puts the engine's tasks of a case and the limits they had side by side. */
@Component
class DossierSteps {

    private final TimeWords words;
    private final CurrentUser user;

    DossierSteps(TimeWords words, CurrentUser user) {
        this.words = words;
        this.user = user;
    }

    List<Step> of(ReadCase found, List<HistoricTaskInstance> tasks, UnaryOperator<String> name, Instant now) {
        Map<String, CaseStep> limits =
                found.steps().stream().collect(Collectors.toMap(CaseStep::id, Function.identity()));
        Instant held = found.file().pausedAt();
        Instant asOf = held == null ? now : held;
        return tasks.stream()
                .map(task -> step(task, limits.get(task.getId()), name, asOf))
                .toList();
    }

    private Step step(HistoricTaskInstance task, CaseStep limit, UnaryOperator<String> name, Instant asOf) {
        Date ended = task.getEndTime();
        boolean mine = ended == null
                && limit != null
                && limit.department() != null
                && user.groups().contains(limit.department());
        return new Step(
                task.getId(),
                task.getName(),
                limit == null ? null : name.apply(limit.department()),
                name.apply(task.getAssignee()),
                TimeWords.moment(task.getStartTime().toInstant()),
                limit == null ? null : TimeWords.moment(limit.dueAt()),
                ended == null ? null : TimeWords.moment(ended.toInstant()),
                limit == null ? null : kept(ended, limit, asOf),
                limit != null && (ended == null ? asOf : ended.toInstant()).isAfter(limit.dueAt()),
                ended != null && !"completed".equals(task.getDeleteReason()),
                mine);
    }

    private String kept(Date ended, CaseStep limit, Instant asOf) {
        return ended == null ? words.remaining(asOf, limit.dueAt()) : words.kept(ended.toInstant(), limit.dueAt());
    }
}
