package cn.suyuanban.ledger;

import cn.suyuanban.engine.PerTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;

/** What a transaction has read of a case already: steps that begin together need not each read it. */
final class CasesRead implements TransactionSynchronization {

    private final Map<String, Optional<CaseFile>> known = new HashMap<>();

    private CasesRead() {}

    /** As this transaction has read it, or as it is now. */
    static Optional<CaseFile> get(String id, Function<String, Optional<CaseFile>> read) {
        return PerTransaction.isUnderWay()
                ? PerTransaction.get(CasesRead.class, CasesRead::new).known.computeIfAbsent(id, read)
                : read.apply(id);
    }

    /** Whoever changes or locks a case wants it read anew. */
    static void forget(String id) {
        PerTransaction.find(CasesRead.class).ifPresent(mine -> mine.known.remove(id));
    }
}
