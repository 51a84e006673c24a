package cn.suyuanban.procedure.project;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.project.facts.ProjectRefusedException;
import cn.suyuanban.schedule.PlanRefusedException;
import java.time.Clock;
import java.util.function.Function;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;

/** Does something with a project as whoever completes the step; a refusal is recorded and leaves the step open. */
@Component
public class ProjectActs {

    private static final String ACTION = "PROJECT";

    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    ProjectActs(CurrentUser user, AuditTrail trail, Clock clock) {
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Runs the work with the account that does it, "" for nobody.
     *
     * @throws BadUserRequestException in the words of the refusal
     */
    public <T> T perform(String caseId, Function<String, T> work) {
        String by = user.id().orElse("");
        try {
            return work.apply(by);
        } catch (ProjectRefusedException e) {
            throw refused(caseId, by, e.code(), e);
        } catch (PlanRefusedException e) {
            throw refused(caseId, by, e.code(), e);
        }
    }

    /** Writes into the case's log (操作记录) what was done and came of it. */
    public void record(String caseId, String text) {
        trail.done(new AuditEntry(clock.instant(), user.id().orElse(null), ACTION, caseId, true, null, text));
    }

    private BadUserRequestException refused(String caseId, String by, String code, RuntimeException cause) {
        trail.refused(new AuditEntry(clock.instant(), by, ACTION, caseId, false, code, cause.getMessage()));
        return (BadUserRequestException) new BadUserRequestException(cause.getMessage()).initCause(cause);
    }
}
