package cn.suyuanban.lead.seal;

import cn.suyuanban.secret.KeyFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The keys this start was given: the one that seals, and those that still open what they sealed. */
@Component
class SealKeys {

    private final SealKey current;
    private final Map<String, SealKey> byId = new HashMap<>();

    SealKeys(SealSettings settings) {
        String key = KeyFile.keyOr(settings.key(), settings.keyFile());
        current = key.isBlank() ? null : SealKey.parse(key);
        settings.oldKeys().stream()
                .filter(old -> !old.isBlank())
                .map(SealKey::parse)
                .forEach(this::add);
        current().ifPresent(this::add);
    }

    /** The key that seals, empty if none was given. */
    Optional<SealKey> current() {
        return Optional.ofNullable(current);
    }

    Optional<SealKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private void add(SealKey key) {
        SealKey known = byId.put(key.id(), key);
        if (known != null && !known.secret().equals(key.secret())) {
            throw new LeadKeyException("lead-key-twice: 两个不同的线索密钥用了同一个编号 " + key.id() + "。", "请给新密钥一个新的编号。");
        }
    }
}
