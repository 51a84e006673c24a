package cn.suyuanban.intake.applicant;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Materials;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an applicant hands in after having been told what is missing (补正).
 *
 * <p>A model asks for it by waiting for the message {@code case.supplemented} at the step that waits for the applicant; the
 * step's own limit is the applicant's. Handed in within it, no slow clerk makes it late.
 */
@Component
public class Supplements {

    private static final String SUPPLEMENTED = "case.supplemented";
    private static final String ACTION = "SUPPLEMENTED";

    private final CaseFiles files;
    private final CaseSteps steps;
    private final ClockEvents events;
    private final Materials materials;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineCommands commands;
    private final ApplicantRecord record;
    private final Clock clock;

    Supplements(
            CaseFiles files,
            CaseSteps steps,
            ClockEvents events,
            Materials materials,
            RuntimeService runtime,
            TaskService tasks,
            EngineCommands commands,
            ApplicantRecord record,
            Clock clock) {
        this.files = files;
        this.steps = steps;
        this.events = events;
        this.materials = materials;
        this.runtime = runtime;
        this.tasks = tasks;
        this.commands = commands;
        this.record = record;
        this.clock = clock;
    }

    /** What is asked of the applicant now, empty if nothing is. */
    @Transactional(readOnly = true)
    public Optional<Asked> asked(CaseFile file) {
        return file.closedAt() != null
                ? Optional.empty()
                : waiting(file).map(step -> new Asked(step.id(), told(file.id()), step.openedAt(), step.dueAt()));
    }

    /**
     * Makes sure that something is asked of the applicant, and that it is not too late.
     *
     * @throws ActRefusedException {@code supplement-not-asked}, {@code supplement-overdue}
     */
    @Transactional
    public void requireAsked(String caseId) {
        require(files.find(caseId).orElseThrow());
    }

    /**
     * Hands everything in that was added to the case since; the counter checks it next.
     *
     * @throws ActRefusedException {@code supplement-not-asked}, {@code supplement-empty}, {@code supplement-overdue}
     */
    @Transactional
    public void submit(String caseId) {
        CaseFile file = files.lock(caseId).orElseThrow();
        Asked asked = require(file);
        if (materials.ofCase(caseId).stream().noneMatch(material -> isNew(material, asked))) {
            throw refuse(caseId, "supplement-empty", "还没有上传补正材料。请先上传要补正的文件，再点“提交补正”；没有电子文件的，请到窗口补交。");
        }
        commands.asProduct(() -> runtime.createMessageCorrelation(SUPPLEMENTED)
                .processInstanceBusinessKey(file.number())
                .correlateWithResult());
        record.done(ACTION, caseId, "申请人提交补正");
    }

    private static boolean isNew(Material material, Asked asked) {
        return material.origin() != Material.Origin.ISSUED
                && !material.receivedAt().isBefore(asked.since());
    }

    private Asked require(CaseFile file) {
        String caseId = file.id();
        Asked asked = asked(file)
                .orElseThrow(() -> refuse(caseId, "supplement-not-asked", "本件目前不需要补正，或者补正已经提交。请刷新页面查看办理进度。"));
        if (asked.isOver(clock.instant())) {
            throw refuse(
                    caseId, "supplement-overdue", "补正期限已于 " + TimeWords.moment(asked.due()) + " 届满，不能再提交。材料备齐后可以重新申请。");
        }
        return asked;
    }

    /** The step at which the model waits for the applicant; its task carries the event. */
    private Optional<CaseStep> waiting(CaseFile file) {
        return commands.asProduct(() -> {
            Execution waits = runtime.createExecutionQuery()
                    .processInstanceBusinessKey(file.number())
                    .messageEventSubscriptionName(SUPPLEMENTED)
                    .singleResult();
            Task task = waits == null
                    ? null
                    : tasks.createTaskQuery().executionId(waits.getId()).singleResult();
            return Optional.ofNullable(task).map(Task::getId).flatMap(steps::find);
        });
    }

    private String told(String caseId) {
        return events.ofCase(caseId).stream()
                .filter(event -> event.kind() == ClockEvent.Kind.SUPPLEMENT_TOLD)
                .map(ClockEvent::text)
                .findFirst()
                .orElse("");
    }

    private ActRefusedException refuse(String caseId, String code, String text) {
        return record.refuse(ACTION, caseId, new ActRefusedException(code, text));
    }

    /**
     * What an applicant was told is missing.
     *
     * @param step the limit it is waited for in
     * @param since when it was told
     * @param due end of the applicant's time
     */
    public record Asked(String step, String text, Instant since, Instant due) {

        /** Whether the time is over, even if the case has not been returned yet. */
        public boolean isOver(Instant now) {
            return now.isAfter(due);
        }
    }
}
