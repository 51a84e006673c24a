package cn.suyuanban.material.retention;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseCleared;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.Contacts;
import cn.suyuanban.material.store.FileStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Removes what need not be kept any more (保存期满清理), each case and each application in a transaction of its own.
 *
 * <p>One that fails is left for the next day and keeps none of the others waiting.
 */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final int AT_MOST = 2000;

    /** Ends a run well before the five minutes after which the engine takes its job for lost. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    private final ExpiredRows rows;
    private final CaseFiles cases;
    private final Contacts contacts;
    private final FileStore store;
    private final AuditTrail audit;
    private final RetentionSettings settings;
    private final EngineCommands commands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retention(
            ExpiredRows rows,
            CaseFiles cases,
            Contacts contacts,
            FileStore store,
            AuditTrail audit,
            RetentionSettings settings,
            EngineCommands commands,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.contacts = contacts;
        this.store = store;
        this.audit = audit;
        this.settings = settings;
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    /** Removes what is due; what is left when the time is over, the next day removes. Returns how many failed. */
    int removeExpired() {
        Instant now = clock.instant();
        Instant end = now.plus(LONGEST_RUN);
        return each(rows.baskets(now.minus(settings.staged()), AT_MOST), end, this::removeBasket)
                + each(cases.keptSinceBefore(now.minus(settings.closed()), AT_MOST), end, this::clearCase);
    }

    private int each(List<String> ids, Instant end, Consumer<String> removal) {
        int failed = 0;
        for (String id : ids) {
            if (clock.instant().isAfter(end)) {
                break;
            }
            try {
                commands.inNewTransaction(() -> {
                    removal.accept(id);
                    return null;
                });
            } catch (RuntimeException e) {
                failed++;
                LOG.error("retention-failed: {} 未能清理，下次再试", id, e);
            }
        }
        return failed;
    }

    private void removeBasket(String basket) {
        if (rows.lockBasket(basket)) {
            rows.filesOfBasket(basket).forEach(store::delete);
            rows.deleteBasket(basket);
        }
    }

    private void clearCase(String caseId) {
        Instant now = clock.instant();
        if (cases.clear(caseId, now)) {
            List<String> files = rows.filesOfCase(caseId);
            files.forEach(store::delete);
            rows.removed(caseId, now);
            contacts.delete(caseId);
            events.publishEvent(new CaseCleared(caseId));
            String text = "保存期满，清除 %d 份文件的内容和申请人个人信息".formatted(files.size());
            audit.done(new AuditEntry(now, null, "CASE_CLEARED", caseId, true, null, text));
        }
    }
}
