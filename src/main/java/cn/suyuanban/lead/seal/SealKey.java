package cn.suyuanban.lead.seal;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of the sealed store.
 *
 * @param id stands beside each row that it sealed
 */
record SealKey(String id, SecretKey secret) {

    private static final int BYTES = 32;
    private static final String REMEDY = "请按“编号:密钥”填写，编号为字母、数字和连字符，密钥为 32 字节随机数的 Base64，例如 openssl rand -base64 32。";

    /** @throws LeadKeyException with code {@code lead-key-format} */
    static SealKey parse(String text) {
        int colon = text.indexOf(':');
        String id = colon < 0 ? "" : text.substring(0, colon).trim();
        if (!id.matches("[A-Za-z0-9-]{1,32}")) {
            throw new LeadKeyException("lead-key-format: 线索密钥 suyuanban.lead.key 没有编号。", REMEDY);
        }
        byte[] secret = decode(id, text.substring(colon + 1).trim());
        if (secret.length != BYTES) {
            throw new LeadKeyException("lead-key-format: 线索密钥 " + id + " 不是 32 字节。", REMEDY);
        }
        return new SealKey(id, new SecretKeySpec(secret, "AES"));
    }

    private static byte[] decode(String id, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new LeadKeyException("lead-key-format: 线索密钥 " + id + " 不是 Base64。", REMEDY);
        }
    }

    /** A key is not to be printed by accident. */
    @Override
    public String toString() {
        return "SealKey[" + id + "]";
    }
}
