package cn.suyuanban.lead.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The keys this start was given: the one that seals, and those that still open what they sealed. */
@Component
class SealKeys {

    private final SealKey current;
    private final Map<String, SealKey> byId = new HashMap<>();

    SealKeys(SealSettings settings) {
        String key = settings.key().isBlank() ? ofFile(settings.keyFile()) : settings.key();
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

    private static String ofFile(String name) {
        if (name.isBlank()) {
            return "";
        }
        Path file = Path.of(name);
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
