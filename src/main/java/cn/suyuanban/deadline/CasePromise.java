package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseFiles.Clocked;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The promise for a case that follows from what the case is about instead of from its model: begun, corrected, lengthened,
 * kept, and begun anew where the work was not good (重办).
 */
@BuildingBlock(label = "整件的剩余时限")
public class CasePromise {

    private static final int LONGEST_IN_MINUTES = 9999;

    private final CaseFiles files;
    private final CaseSteps steps;
    private final Limits limits;
    private final Lengthening lengthening;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CasePromise(
            CaseFiles files,
            CaseSteps steps,
            Limits limits,
            Lengthening lengthening,
            WorkingCalendar calendar,
            Clock clock) {
        this.files = files;
        this.steps = steps;
        this.limits = limits;
        this.lengthening = lengthening;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Begins the promise, or the next one after it was kept; no step of the case stops it.
     *
     * @param department who is reminded until somebody else has the case
     */
    public Instant begin(String caseId, Limit limit, String department, Instant from) {
        CaseFile file = files.lock(caseId).orElseThrow();
        Clocked promised = limits.clocked(limit, from);
        if (file.acceptedAt() == null) {
            files.accept(caseId, from, promised, Clocked.NONE);
        } else {
            files.promise(caseId, promised);
        }
        limits.open(CaseStep.opened(
                nextId(caseId),
                caseId,
                CaseStep.Scope.CASE,
                file.service(),
                file.serviceName(),
                department,
                from,
                promised,
                Clocked.NONE));
        return promised.due();
    }

    private String nextId(String caseId) {
        long before = steps.ofCase(caseId).stream()
                .filter(step -> step.scope() == CaseStep.Scope.CASE)
                .count();
        return before == 0 ? caseId : caseId + "-" + (before + 1);
    }

    /** Puts another limit in its place, counted from the same beginning. */
    public Instant correct(String caseId, Limit limit) {
        CaseStep running = running(caseId).orElseThrow();
        Clocked corrected = limits.clocked(limit, running.openedAt());
        files.promise(caseId, corrected);
        limits.move(running.moved(corrected.limit(), corrected.due(), null));
        return corrected.due();
    }

    /** Lets a department be reminded of it from now on. */
    public void hand(String caseId, String department) {
        running(caseId).ifPresent(step -> steps.hand(step.id(), department));
    }

    /**
     * Lengthens it, with the open steps of the case.
     *
     * @param limit by how many working days ({@code 3WD})
     */
    public Instant lengthen(String caseId, String limit, String basis, String reason) {
        return lengthening.apply(files.lock(caseId).orElseThrow(), limit, basis, reason);
    }

    /** What is left of it as a limit from now, so that a step ends when the promise ends ({@code ${casePromise.remaining(promisedCase)}}). */
    public String remaining(String caseId) {
        return running(caseId).map(this::remaining).orElse(null);
    }

    private String remaining(CaseStep running) {
        Instant now = clock.instant();
        int days = calendar.workingDaysBetween(day(now), day(running.dueAt()));
        boolean inDays = Limit.parse(running.promisedLimit()).unit() == LimitUnit.WD && days > 0;
        long minutes = Duration.between(now, running.dueAt()).toMinutes();
        if (inDays) {
            return days + "WD";
        }
        return minutes > LONGEST_IN_MINUTES ? minutes / 60 + "H" : Math.max(1, minutes) + "MIN";
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }

    /** Ends it: what was promised is done, in time or not. */
    public void keep(String caseId) {
        running(caseId).ifPresent(step -> steps.close(step.id(), clock.instant(), null, "COMPLETED"));
    }

    private Optional<CaseStep> running(String caseId) {
        return steps.openOfCase(caseId).stream()
                .filter(step -> step.scope() == CaseStep.Scope.CASE)
                .findFirst();
    }
}
