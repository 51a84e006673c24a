package cn.suyuanban.designer.draft;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes down what is done with drafts, in the transaction that does it. */
@Component
public class DraftAudit {

    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    DraftAudit(AuditTrail trail, CurrentUser user, Clock clock) {
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** @param action stable code, {@code DRAFT_CHANGED} */
    public void done(String action, Draft draft, String what) {
        trail.done(entry(action, true, null, draft, what));
    }

    /** Keeps what was refused although the rest of it is undone. */
    public void refused(String action, Draft draft, String code) {
        trail.refused(entry(action, false, code, draft, "被拒绝"));
    }

    private AuditEntry entry(String action, boolean done, String code, Draft draft, String what) {
        String text = "%s %s 草稿 %d：%s".formatted(draft.kind().chinese(), draft.service(), draft.id(), what);
        return new AuditEntry(clock.instant(), user.id().orElse(null), action, null, done, code, text);
    }
}
