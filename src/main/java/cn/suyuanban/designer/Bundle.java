package cn.suyuanban.designer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * One shipped service: its model and its forms.
 *
 * @param key process or decision id, which is the model's file name
 * @param files path to content
 */
record Bundle(String key, SortedMap<String, byte[]> files) {

    /** Name of its deployment; the fingerprint of the content tells an unchanged service without reading the old one. */
    String deployment() {
        return "bundle:" + key + "@" + fingerprint();
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("sha-256-missing: every Java has it", e);
        }
    }
}
