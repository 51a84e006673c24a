package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import cn.suyuanban.engine.EngineCommands;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Links what was recorded and seals what was changed since the last time; called by the patrol every minute.
 *
 * <p>Writers never wait for the chain: one lock on its end would make the whole county queue at every commit.
 */
@Component
public class ChainSealer {

    private static final Logger LOG = LoggerFactory.getLogger(ChainSealer.class);

    /** Ends a run well before the engine takes the patrol's job for lost; the next goes on. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final Chain chain;
    private final EntryLinking entries;
    private final FileSealing files;
    private final EngineCommands commands;
    private final AuditKey key;

    ChainSealer(Chain chain, EntryLinking entries, FileSealing files, EngineCommands commands, AuditKey key) {
        this.chain = chain;
        this.entries = entries;
        this.files = files;
        this.commands = commands;
        this.key = key;
        requireKey();
    }

    /** The chain begins with the first start, and what the life before left is sealed before anybody works on. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        seal();
    }

    /** Seals until nothing waits or the time is over. A failure is put down and holds up nobody: what waits is counted. */
    public void seal() {
        try {
            sealAll(System.nanoTime() + LONGEST_RUN.toNanos());
        } catch (RuntimeException e) {
            LOG.error("audit-seal-failed: 记录链这次没有接上，下次巡查再接", e);
        }
    }

    private void sealAll(long end) {
        if (chain.head().isEmpty()) {
            begin();
        }
        for (long at = 0; at >= 0 && System.nanoTime() < end; ) {
            long from = at;
            at = locked(head -> entries.link(head, from));
        }
        boolean more = true;
        while (more && System.nanoTime() < end) {
            more = locked(files::takeIn);
        }
        for (String at = ""; at != null && System.nanoTime() < end; ) {
            String from = at;
            at = locked(head -> files.sealChanged(head, from));
        }
    }

    private void begin() {
        try {
            commands.inNewTransaction(() -> {
                chain.begin();
                return null;
            });
        } catch (DuplicateKeyException e) {
            LOG.debug("audit-begun: another node has begun the chain", e);
        }
    }

    private <T> T locked(Function<Head, T> work) {
        return commands.inNewTransaction(() -> work.apply(whole(chain.lock())));
    }

    private Head whole(Head head) {
        if (!head.isWhole(key)) {
            throw new IllegalStateException("audit-head-broken: 记录链的末端被改动；请运行 verify-audit");
        }
        return head;
    }

    /** Another key would seal what nobody could check afterwards; the product does not start with it. */
    private void requireKey() {
        chain.head().ifPresent(head -> head.requireKey(key));
    }
}
