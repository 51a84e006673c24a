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
    private final FileCheck files;
    private final AuditKey key;

    Verification(Chain chain, ChainCheck links, FileCheck files, AuditKey key) {
        this.chain = chain;
        this.links = links;
        this.files = files;
        this.key = key;
    }

    /** @param progress told how many files were compared so far */
    public Report verify(LongConsumer progress) {
        Optional<Head> begun = chain.head();
        if (begun.isEmpty()) {
            return new Report(0, 0, 0, true, "", List.of());
        }
        Head head = begun.get();
        head.requireKey(key);
        Findings findings = new Findings();
        long followed = links.follow(head, findings);
        long waiting = links.loose(head, findings) + files.waiting(findings);
        long compared = files.compareAll(findings, progress);
        return new Report(followed, compared, waiting, head.isTakingIn(), head.end(), findings.sorted());
    }
}
