package cn.suyuanban.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a transaction has read of a case already: steps that begin together need not each read it. */
final class CasesRead implements TransactionSynchronization {

    private final Map<String, Optional<CaseFile>> known = new HashMap<>();

    private CasesRead() {}

    /** As this transaction has read it, or as it is now. */
    static Optional<CaseFile> get(String id, Function<String, Optional<CaseFile>> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.apply(id);
        }
        CasesRead mine = current().orElseGet(CasesRead::begin);
        return mine.known.computeIfAbsent(id, read);
    }

    /** Whoever changes or locks a case wants it read anew. */
    static void forget(String id) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            current().ifPresent(mine -> mine.known.remove(id));
        }
    }

    private static Optional<CasesRead> current() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(CasesRead.class::isInstance)
                .map(CasesRead.class::cast)
                .findFirst();
    }

    private static CasesRead begin() {
        CasesRead mine = new CasesRead();
        TransactionSynchronizationManager.registerSynchronization(mine);
        return mine;
    }
}
