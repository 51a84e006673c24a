package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Checks the whole chain and all that it covers, while the product works or while it stands still. */
@Component
public class Verification {

    private final Chain chain;
    private final ChainCheck links;
    private final FileCheck files;
    private final ContentCheck contents;
    private final AuditKey key;

    Verification(Chain chain, ChainCheck links, FileCheck files, ContentCheck contents, AuditKey key) {
        this.chain = chain;
        this.links = links;
        this.files = files;
        this.contents = contents;
        this.key = key;
    }

    /**
     * Leaves out the contents of materials, which are much more than all the rest.
     *
     * @param progress told how many files of facts were compared so far
     */
    public Report verify(LongConsumer progress) {
        return verify(progress, findings -> 0);
    }

    public Report verifyWithContents() {
        return verify(compared -> {}, contents::compareAll);
    }

    private Report verify(LongConsumer progress, ToLongFunction<Findings> more) {
        Optional<Head> begun = chain.head();
        if (begun.isEmpty()) {
            return new Report(0, 0, 0, 0, true, "", List.of());
        }
        Head head = begun.get();
        head.requireKey(key);
        Findings findings = new Findings();
        long followed = links.follow(head, findings);
        long waiting = links.loose(head, findings) + files.waiting(findings);
        long compared = files.compareAll(findings, progress);
        long read = more.applyAsLong(findings);
        return new Report(followed, compared, read, waiting, head.isTakingIn(), head.end(), findings.sorted());
    }
}
