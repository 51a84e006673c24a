package cn.suyuanban.procedure.hotline;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.hotline.Actor;
import cn.suyuanban.hotline.HotlineRefusedException;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;

/**
 * Does something with a request as whoever completes the step, or as the caller where nobody is signed in; a refusal is
 * recorded and leaves the step open.
 */
@Component
class RequestActs {

    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    RequestActs(CurrentUser user, AuditTrail trail, Clock clock) {
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    <T> T perform(String caseId, BiFunction<Actor, Instant, T> work) {
        Actor actor =
                user.id().map(id -> new Actor(id, Set.copyOf(user.groups()))).orElse(Actor.CALLER);
        try {
            return work.apply(actor, clock.instant());
        } catch (HotlineRefusedException e) {
            trail.refused(
                    new AuditEntry(clock.instant(), actor.id(), "HOTLINE", caseId, false, e.code(), e.getMessage()));
            throw (BadUserRequestException) new BadUserRequestException(e.getMessage()).initCause(e);
        }
    }
}
