package cn.suyuanban.lead.seal;

import cn.suyuanban.secret.NamedKey;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of the sealed store.
 *
 * @param id stands beside each row that it sealed
 */
record SealKey(String id, SecretKey secret) {

    private static final NamedKey.Use USE = new NamedKey.Use("lead-key", "线索密钥", "suyuanban.lead.key");

    /** @throws cn.suyuanban.secret.KeyRefusedException with code {@code lead-key-format} */
    static SealKey parse(String text) {
        NamedKey key = NamedKey.parse(text, USE);
        return new SealKey(key.id(), new SecretKeySpec(key.bytes(), "AES"));
    }

    /** A key is not to be printed by accident. */
    @Override
    public String toString() {
        return "SealKey[" + id + "]";
    }
}
