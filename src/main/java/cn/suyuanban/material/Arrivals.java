package cn.suyuanban.material;

import cn.suyuanban.material.check.FileCheck;
import cn.suyuanban.material.check.FileNames;
import cn.suyuanban.material.check.FileTypes;
import cn.suyuanban.material.check.Incoming;
import cn.suyuanban.material.check.MaterialSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes a file in: puts it on the disk for as long as it is checked and stored.
 *
 * <p>Never more than one byte over the limit is read, however much is sent.
 */
@Component
public class Arrivals {

    private static final int PIECE = 64 * 1024;

    private final FileTypes types;
    private final List<FileCheck> checks;
    private final MaterialSettings settings;
    private final Room room;

    Arrivals(FileTypes types, List<FileCheck> checks, MaterialSettings settings, Room room) {
        this.types = types;
        this.checks = checks;
        this.settings = settings;
        this.room = room;
    }

    /** A file on the disk that was found to be in order. */
    public record Arrival(Path content, String fileName, String mediaType, long size, String sha256) {}

    /** Checks a file and does the work with it; whatever happens, nothing stays on the disk. */
    <T> T take(Upload upload, Function<Arrival, T> work) {
        return take(upload, checks, work);
    }

    /**
     * Checks files and does the work with all of them, for whoever keeps them elsewhere than among the materials.
     *
     * @throws MaterialRefusedException if one is not in order; then nothing was done
     */
    public <T> T takeAll(List<Upload> uploads, Function<List<Arrival>, T> work) {
        if (uploads.isEmpty()) {
            return work.apply(List.of());
        }
        List<Upload> rest = uploads.subList(1, uploads.size());
        return take(
                uploads.get(0),
                first -> takeAll(
                        rest,
                        others -> work.apply(
                                Stream.concat(Stream.of(first), others.stream()).toList())));
    }

    /**
     * Refuses one more file beside those that are there.
     *
     * @param bytes of all of them together
     */
    public void requireRoom(int present, long bytes) {
        room.check(present, bytes).ifPresent(MaterialRefusedException::refuse);
    }

    /** Takes what the product printed itself: a scanner that does not answer must not keep a case from being accepted. */
    <T> T takeOwn(Upload upload, Function<Arrival, T> work) {
        return take(upload, List.of(), work);
    }

    private <T> T take(Upload upload, List<FileCheck> checks, Function<Arrival, T> work) {
        try {
            Path file = Files.createTempFile("material", ".part");
            try {
                return work.apply(arrival(upload, checks, file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Arrival arrival(Upload upload, List<FileCheck> checks, Path file) throws IOException {
        MessageDigest digest = BasketToken.sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            copy(upload.content(), out);
        }
        Incoming incoming = new Incoming(file, FileNames.clean(upload.fileName()), Files.size(file), types.of(file));
        for (FileCheck check : checks) {
            check.of(incoming).ifPresent(MaterialRefusedException::refuse);
        }
        return new Arrival(
                file,
                incoming.name(),
                incoming.mediaType(),
                incoming.size(),
                HexFormat.of().formatHex(digest.digest()));
    }

    private void copy(InputStream content, OutputStream out) throws IOException {
        long left = settings.maxFileSize().toBytes() + 1;
        byte[] piece = content.readNBytes((int) Math.min(PIECE, left));
        while (piece.length > 0) {
            out.write(piece);
            left -= piece.length;
            piece = content.readNBytes((int) Math.min(PIECE, left));
        }
    }
}
