package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitSyntaxException;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pause and resume (暂停与恢复计时), on the grounds of the law only.
 *
 * <p>While a case is paused its instances are suspended, so that no timer fires and no step is completed; on resume every
 * limit and timer moves by exactly the time that passed, in one transaction.
 */
@Component
public class ClockPause {

    private final CaseFiles files;
    private final CaseSteps steps;
    private final Limits limits;
    private final CaseInstances instances;
    private final StepBeyondCase beyond;
    private final ClockLog log;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ClockPause(
            CaseFiles files,
            CaseSteps steps,
            Limits limits,
            CaseInstances instances,
            StepBeyondCase beyond,
            ClockLog log,
            WorkingCalendar calendar,
            Clock clock) {
        this.files = files;
        this.steps = steps;
        this.limits = limits;
        this.instances = instances;
        this.beyond = beyond;
        this.log = log;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Stops a running clock.
     *
     * @param ground name of a {@link PauseGround}
     * @param notice what the applicant is told in writing
     * @param expected how long it is expected to take, as a limit
     * @throws ClockRefusedException {@code pause-ground}, {@code pause-notice}, {@code pause-expected}, {@code clock-not-running}
     */
    @Transactional
    public void pause(String caseId, String ground, String notice, String expected) {
        PauseGround legal = PauseGround.of(ground)
                .orElseThrow(() ->
                        refuse("PAUSE", caseId, "pause-ground", "只有听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审可以暂停计时；现场踏勘、公示、会商不停表"));
        require(notice != null && !notice.isBlank(), caseId, "pause-notice", "暂停计时必须书面告知申请人所需时间，请填写告知内容");
        require(isLimit(expected), caseId, "pause-expected", "请填写预计所需时间，写法如 10WD、15CD");
        CaseFile file = files.lock(caseId).orElseThrow();
        require(file.clock() == CaseFile.Clock.RUNNING, caseId, "clock-not-running", "只有已受理、正在计时的办件可以暂停，本件目前不在计时");
        Instant now = clock.instant();
        files.pause(caseId, now);
        steps.holdCase(caseId);
        instances.suspend(caseId);
        log.event(caseId, ClockEvent.Kind.PAUSED, legal.name(), PauseGround.BASIS, notice, expected);
        log.done("PAUSE", caseId, legal.chinese());
    }

    /**
     * Lets a paused clock run on.
     *
     * @throws ClockRefusedException {@code clock-not-paused}
     */
    @Transactional
    public void resume(String caseId, String result) {
        CaseFile file = files.lock(caseId).orElseThrow();
        if (file.clock() != CaseFile.Clock.PAUSED) {
            throw refuse("RESUME", caseId, "clock-not-paused", "本件没有暂停，不能恢复计时");
        }
        Instant from = file.pausedAt();
        Instant now = clock.instant();
        Measure office = Measure.office(calendar);
        instances.activate(caseId, due -> office.plus(due, office.between(from, now)));
        Instant promised = moved(file.promisedDue(), office, from, now);
        steps.openOfCase(caseId)
                .forEach(step -> beyond.moved(step, file.promisedDue(), resume(step, from, now), promised));
        files.move(caseId, promised, moved(file.statutoryDue(), office, from, now));
        files.resume(caseId);
        log.event(caseId, ClockEvent.Kind.RESUMED, null, PauseGround.BASIS, result, null);
        log.done("RESUME", caseId, result);
    }

    /** Ends a pause because the case itself ends, so that the case can; a clock that is not paused stays as it is. */
    @Transactional
    public void release(String caseId, String reason) {
        if (files.lock(caseId).orElseThrow().clock() == CaseFile.Clock.PAUSED) {
            resume(caseId, reason);
        }
    }

    private CaseStep resume(CaseStep step, Instant pausedAt, Instant now) {
        Instant from = step.openedAt().isAfter(pausedAt) ? step.openedAt() : pausedAt;
        Measure measure = Measure.of(step.promisedLimit(), calendar);
        CaseStep later = step.resumed(
                measure.later(step.countedFrom(), measure.between(from, now)),
                moved(step.dueAt(), measure, from, now),
                moved(step.statutoryDueAt(), Measure.office(calendar), from, now));
        limits.move(later);
        instances.setDueDate(later);
        return later;
    }

    private static Instant moved(Instant due, Measure measure, Instant from, Instant now) {
        if (due == null) {
            return null;
        }
        Duration paused = measure.between(from, now);
        return measure.plus(due, paused);
    }

    private static boolean isLimit(String text) {
        try {
            Limit.parse(text);
            return true;
        } catch (LimitSyntaxException e) {
            return false;
        }
    }

    private void require(boolean holds, String caseId, String code, String message) {
        if (!holds) {
            throw refuse("PAUSE", caseId, code, message);
        }
    }

    private ClockRefusedException refuse(String action, String caseId, String code, String message) {
        return log.refuse(action, caseId, new ClockRefusedException(code, PauseGround.BASIS, message));
    }
}
