package cn.suyuanban.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Things of which a transaction has one each: what it gathers until its end. Suspended with it, and gone with it. */
public final class PerTransaction {

    private PerTransaction() {}

    /** Whether a transaction is under way. */
    public static boolean isUnderWay() {
        return TransactionSynchronizationManager.isSynchronizationActive();
    }

    /** What the transaction under way has of a kind already; empty without a transaction. */
    public static <T extends TransactionSynchronization> Optional<T> find(Class<T> kind) {
        return isUnderWay()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * What the transaction under way has of a kind, begun now if it has none.
     *
     * @throws IllegalStateException without a transaction
     */
    public static <T extends TransactionSynchronization> T get(Class<T> kind, Supplier<T> begin) {
        return find(kind).orElseGet(() -> {
            T begun = begin.get();
            TransactionSynchronizationManager.registerSynchronization(begun);
            return begun;
        });
    }
}
