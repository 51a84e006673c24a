package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Links entries of the record in the order in which they are found committed. */
@Component
class EntryLinking {

    private static final Logger LOG = LoggerFactory.getLogger(EntryLinking.class);
    private static final int BATCH = 500;

    private final Chain chain;
    private final Entries entries;
    private final AuditKey key;

    EntryLinking(Chain chain, Entries entries, AuditKey key) {
        this.chain = chain;
        this.entries = entries;
        this.key = key;
    }

    /** Links some; returns the last it looked at, or -1 if there was none. */
    long link(Head head, long after) {
        List<Entries.Entry> waiting = entries.waiting(after, BATCH);
        if (waiting.isEmpty()) {
            return -1;
        }
        Set<Entries.Entry> good = chain.genuine(head, waiting);
        waiting.stream()
                .filter(entry -> !good.contains(entry))
                .forEach(entry -> LOG.error("audit-broken: 操作记录 {} 不是本系统写入的样子，不接入记录链；请运行 verify-audit", entry.id()));
        chain.append(head, good.stream().map(this::piece).toList());
        entries.linked(good);
        return waiting.get(waiting.size() - 1).number();
    }

    private Head.Piece piece(Entries.Entry entry) {
        String nonce = entry.nonce() == null ? UUID.randomUUID().toString() : entry.nonce();
        return new Head.Piece(Link.Kind.ENTRY, entry.id(), nonce, entry.digest(key));
    }
}
