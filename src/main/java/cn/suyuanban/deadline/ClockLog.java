package cn.suyuanban.deadline;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes what happened to clocks, and what was refused, with who and when. */
@Component
class ClockLog {

    private final ClockEvents events;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    ClockLog(ClockEvents events, AuditTrail trail, CurrentUser user, Clock clock) {
        this.events = events;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    void event(String caseId, ClockEvent.Kind kind, String basis, String text) {
        event(caseId, kind, null, basis, text, null);
    }

    void event(String caseId, ClockEvent.Kind kind, String ground, String basis, String text, String expected) {
        events.append(new ClockEvent(caseId, kind, clock.instant(), actor(), ground, basis, text, expected));
    }

    boolean happened(String caseId, ClockEvent.Kind kind) {
        return events.ofCase(caseId).stream().anyMatch(event -> event.kind() == kind);
    }

    void done(String action, String caseId, String text) {
        trail.done(new AuditEntry(clock.instant(), actor(), action, caseId, true, null, text));
    }

    /** Records a refusal, which stays although the work is undone, and hands the reason back to be thrown. */
    ClockRefusedException refuse(String action, String caseId, ClockRefusedException reason) {
        trail.refused(
                new AuditEntry(clock.instant(), actor(), action, caseId, false, reason.code(), reason.getMessage()));
        return reason;
    }

    private String actor() {
        return user.id().orElse(null);
    }
}
