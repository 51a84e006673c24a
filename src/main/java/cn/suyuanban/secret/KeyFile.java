package cn.suyuanban.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A file with one key, written {@code id:Base64 of 32 bytes}. */
public final class KeyFile {

    private KeyFile() {}

    /** The key as it was given, or else that of the file, which is made with a random key if it is not there; empty without either. */
    public static String keyOr(String given, String file) {
        return given.isBlank() && !file.isBlank() ? read(Path.of(file)) : given;
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).trim() : generate(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the owner may read the file, wherever the file system knows owners. */
    private static String generate(Path file) throws IOException {
        byte[] random = new byte[36];
        new SecureRandom().nextBytes(random);
        String key = "k" + HexFormat.of().formatHex(random, 32, 36) + ":" + base64(random);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, key);
        return key;
    }

    private static String base64(byte[] random) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(random, 32));
    }
}
