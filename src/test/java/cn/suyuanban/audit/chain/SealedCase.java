package cn.suyuanban.audit.chain;

import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseFiles.Clocked;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.ledger.ReviewResult;
import cn.suyuanban.ledger.ReviewResults;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionOperations;

/** A case with a row in every table of the ledger, written as the product writes it. */
class SealedCase {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00.123456789Z");

    private final TransactionOperations transactions;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final ClockEvents events;
    private final Notices notices;
    private final ReviewResults reviews;
    private final AuditTrail trail;

    SealedCase(
            TransactionOperations transactions,
            CaseFiles files,
            CaseSteps steps,
            ClockEvents events,
            Notices notices,
            ReviewResults reviews,
            AuditTrail trail) {
        this.transactions = transactions;
        this.files = files;
        this.steps = steps;
        this.events = events;
        this.notices = notices;
        this.reviews = reviews;
        this.trail = trail;
    }

    static SealedCase of(AutowireCapableBeanFactory beans) {
        return (SealedCase) beans.autowire(SealedCase.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }

    /** Opens one; returns its id. */
    String open() {
        String id = UUID.randomUUID().toString();
        transactions.executeWithoutResult(work -> {
            files.open(new CaseFile(
                    id,
                    "T" + id.substring(0, 20),
                    "s",
                    "示例事项",
                    "绛县示例店",
                    AT,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false));
            files.place(id, "古绛镇");
            files.accept(id, AT, new Clocked("5WD", AT.plusSeconds(9)), new Clocked("9WD", AT.plusSeconds(99)));
            steps.open(step(id), "YELLOW", AT.plusSeconds(5));
            steps.move(step(id).moved("4WD", AT.plusSeconds(80), AT.plusSeconds(90)), "YELLOW", AT.plusSeconds(6));
            event(id);
            notices.issue(new Notice(id, id, "RED", "OVERDUE", "market", "督办单", "请办理。", AT));
            reviews.add(new ReviewResult(id, "现场核查", "market", true, "合格", AT, "market"));
            files.close(id, AT, "已送达");
        });
        return id;
    }

    /** Changes it as the product does. */
    void event(String id) {
        events.append(new ClockEvent(id, ClockEvent.Kind.ACCEPTED, AT, "window", "g", "b", "受理", "5WD"));
    }

    void entry(String id, String text) {
        trail.done(new AuditEntry(AT, "window", "ACCEPT", id, true, null, text));
    }

    private static CaseStep step(String id) {
        return CaseStep.opened(
                "t" + id.substring(0, 30),
                id,
                CaseStep.Scope.STEP,
                "Activity_Check",
                "核对",
                "market",
                AT,
                new Clocked("2WD", AT.plusSeconds(8)),
                new Clocked("3WD", AT.plusSeconds(88)));
    }
}
