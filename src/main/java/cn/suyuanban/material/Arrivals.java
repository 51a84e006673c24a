package cn.suyuanban.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Takes a file in: puts it on the disk for as long as it is checked and stored, and counts and hashes it on the way. */
@Component
class Arrivals {

    /** A file on the disk that was found to be in order. */
    record Arrival(Path file, String fileName, String mediaType, long size, String sha256) {}

    /** Checks a file and does the work with it; whatever happens, nothing stays on the disk. */
    <T> T take(Upload upload, Function<Arrival, T> work) {
        try {
            Path file = Files.createTempFile("material", ".part");
            try {
                return work.apply(check(upload, file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Arrival check(Upload upload, Path file) throws IOException {
        MessageDigest digest = Baskets.sha256();
        try (InputStream content = new DigestInputStream(upload.content(), digest)) {
            Files.write(file, content.readAllBytes());
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return new Arrival(file, upload.fileName(), "application/pdf", Files.size(file), sha256);
    }
}
