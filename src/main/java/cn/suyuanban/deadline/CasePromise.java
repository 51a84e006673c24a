package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseFiles.Clocked;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The promise for a case that follows from what the case is about instead of from its model: begun, corrected, lengthened,
 * kept, and begun anew where the work was not good (重办).
 */
@Component
public class CasePromise {

    private final CaseFiles files;
    private final CaseSteps steps;
    private final Limits limits;
    private final Lengthening lengthening;
    private final Clock clock;

    CasePromise(CaseFiles files, CaseSteps steps, Limits limits, Lengthening lengthening, Clock clock) {
        this.files = files;
        this.steps = steps;
        this.limits = limits;
        this.lengthening = lengthening;
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
