package cn.suyuanban.procedure.problem;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.problem.Actor;
import cn.suyuanban.problem.ProblemRefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;

/** Does something with a problem as whoever completes the step; a refusal is recorded and leaves the step open. */
@Component
class ProblemActs {

    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    ProblemActs(CurrentUser user, AuditTrail trail, Clock clock) {
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    <T> T perform(String caseId, BiFunction<Actor, Instant, T> work) {
        Actor actor = new Actor(user.id().orElse(null), Set.copyOf(user.groups()));
        try {
            return work.apply(actor, clock.instant());
        } catch (ProblemRefusedException e) {
            trail.refused(
                    new AuditEntry(clock.instant(), actor.id(), "PROBLEM", caseId, false, e.code(), e.getMessage()));
            throw (BadUserRequestException) new BadUserRequestException(e.getMessage()).initCause(e);
        }
    }
}
