package cn.suyuanban.procedure.investment;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.investment.LeadRefusedException;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;

/** Does something with an investor's lead as whoever completes the step; a refusal is recorded and leaves the step open. */
@Component
class LeadActs {

    private static final String ACTION = "INVESTMENT";

    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    LeadActs(CurrentUser user, AuditTrail trail, Clock clock) {
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Runs the work with the account that does it, "" for nobody, and the time.
     *
     * @throws BadUserRequestException in the words of the refusal
     */
    <T> T perform(String caseId, BiFunction<String, Instant, T> work) {
        String by = user.id().orElse("");
        try {
            return work.apply(by, clock.instant());
        } catch (LeadRefusedException e) {
            trail.refused(new AuditEntry(clock.instant(), by, ACTION, caseId, false, e.code(), e.getMessage()));
            throw (BadUserRequestException) new BadUserRequestException(e.getMessage()).initCause(e);
        }
    }

    /** Writes into the case's log (操作记录) what was done. */
    void record(String caseId, String text) {
        trail.done(new AuditEntry(clock.instant(), user.id().orElse(null), ACTION, caseId, true, null, text));
    }
}
