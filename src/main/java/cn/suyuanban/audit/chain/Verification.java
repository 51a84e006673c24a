package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Checks the whole chain and all that it covers, while the product works or while it stands still. */
@Component
public class Verification {

    private final Chain chain;
    private final ChainCheck links;
    private final CaseCheck cases;
    private final AuditKey key;

    Verification(Chain chain, ChainCheck links, CaseCheck cases, AuditKey key) {
        this.chain = chain;
        this.links = links;
        this.cases = cases;
        this.key = key;
    }

    /** @param progress told how many cases were compared so far */
    public Report verify(LongConsumer progress) {
        Optional<Head> begun = chain.head();
        if (begun.isEmpty()) {
            return new Report(0, 0, 0, true, "", List.of());
        }
        Head head = begun.get();
        head.requireKey(key);
        Findings findings = new Findings();
        long followed = links.follow(head, findings);
        long waiting = links.loose(head, findings) + cases.waiting(findings);
        long compared = cases.compareAll(findings, progress);
        String end = head.day() + " " + head.position() + " " + head.linkMac();
        return new Report(followed, compared, waiting, head.takenIn() != null, end, findings.sorted());
    }
}
