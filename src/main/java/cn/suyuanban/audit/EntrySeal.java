package cn.suyuanban.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals an entry of the record as it is written, without another statement. */
@Component
public class EntrySeal {

    private final AuditKey key;

    EntrySeal(AuditKey key) {
        this.key = key;
    }

    /** @param values the columns of the entry in their order, instants as the database keeps them */
    public Sealed seal(Object... values) {
        String nonce = UUID.randomUUID().toString();
        return new Sealed(nonce, key.seal(nonce, Values.text(values)));
    }

    /** An instant as both databases keep it. */
    public static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * What stands beside the entry.
     *
     * @param nonce makes two entries that say the same two
     */
    public record Sealed(String nonce, String mac) {}
}
