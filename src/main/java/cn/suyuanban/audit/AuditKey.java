package cn.suyuanban.audit;

import cn.suyuanban.secret.KeyFile;
import cn.suyuanban.secret.NamedKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The key of the chain: who has the database alone cannot make a seal that fits. */
@Component
public class AuditKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final NamedKey.Use USE = new NamedKey.Use("audit-key", "操作记录密钥", "suyuanban.audit.key");

    private final NamedKey key;

    AuditKey(AuditSettings settings) {
        key = NamedKey.parse(KeyFile.keyOr(settings.key(), settings.keyFile()), USE);
    }

    public String id() {
        return key.id();
    }

    /** The seal of some values in their order; null and the empty text are told apart, and so are ab, c and a, bc. */
    public String seal(Object... values) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            for (Object value : values) {
                byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
                mac.update((value == null ? "-" : text.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(text);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("audit-seal", e);
        }
    }

    /** Whether a seal is that of the values, in the same time whatever it is. */
    public boolean fits(String seal, Object... values) {
        return seal != null
                && MessageDigest.isEqual(
                        seal.getBytes(StandardCharsets.UTF_8), seal(values).getBytes(StandardCharsets.UTF_8));
    }
}
