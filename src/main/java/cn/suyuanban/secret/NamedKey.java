package cn.suyuanban.secret;

import java.util.Base64;

/**
 * A key of 32 bytes and the id under which rows name it.
 *
 * @param id letters, digits and hyphens
 */
public record NamedKey(String id, byte[] bytes) {

    private static final int BYTES = 32;
    private static final String REMEDY = "请按“编号:密钥”填写，编号为字母、数字和连字符，密钥为 32 字节随机数的 Base64，例如 openssl rand -base64 32。";

    /**
     * Reads {@code id:Base64}.
     *
     * @throws KeyRefusedException with the code of the use and {@code -format}
     */
    public static NamedKey parse(String text, Use use) {
        int colon = text.indexOf(':');
        String id = colon < 0 ? "" : text.substring(0, colon).trim();
        if (!id.matches("[A-Za-z0-9-]{1,32}")) {
            throw use.misformed(" " + use.setting() + " 没有编号。");
        }
        byte[] bytes = decode(id, text.substring(colon + 1).trim(), use);
        if (bytes.length != BYTES) {
            throw use.misformed(" " + id + " 不是 32 字节。");
        }
        return new NamedKey(id, bytes);
    }

    private static byte[] decode(String id, String base64, Use use) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw use.misformed(" " + id + " 不是 Base64。");
        }
    }

    /** A key is not to be printed by accident. */
    @Override
    public String toString() {
        return "NamedKey[" + id + "]";
    }

    /**
     * What a key is for.
     *
     * @param code begins the codes of its failures
     * @param chinese what people call the key
     * @param setting where it is given
     */
    public record Use(String code, String chinese, String setting) {

        private KeyRefusedException misformed(String what) {
            return new KeyRefusedException(code + "-format: " + chinese + what, REMEDY);
        }
    }
}
