package cn.suyuanban.lead.seal;

import cn.suyuanban.secret.KeyFile;
import java.security.GeneralSecurityException;
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

    /** @throws LeadKeyException if the key is unknown or another than the one that sealed the row */
    byte[] open(String id, String belongsTo, byte[] sealed) {
        SealKey key = byId.get(id);
        if (key == null) {
            throw new LeadKeyException(
                    "lead-key-missing: 库中有用密钥 " + id + " 加密的线索，启动参数中没有这个密钥。",
                    "请在 suyuanban.lead.key 或 suyuanban.lead.old-keys 中列出它。");
        }
        try {
            return Seal.open(key, belongsTo, sealed);
        } catch (GeneralSecurityException e) {
            throw new LeadKeyException(
                    "lead-key-wrong: 密钥 " + id + " 打不开用它加密的线索：密钥不对，或者数据被改动过。",
                    "请核对 suyuanban.lead.key 和 suyuanban.lead.old-keys 与加密时的密钥是否一致；密钥没有备份的，线索内容无法恢复。");
        }
    }

    /** The key that seals; leads are not taken without one. */
    SealKey required() {
        return current().orElseThrow(() -> new IllegalStateException("lead-key-none"));
    }

    private void add(SealKey key) {
        SealKey known = byId.put(key.id(), key);
        if (known != null && !known.secret().equals(key.secret())) {
            throw new LeadKeyException("lead-key-twice: 两个不同的线索密钥用了同一个编号 " + key.id() + "。", "请给新密钥一个新的编号。");
        }
    }
}
