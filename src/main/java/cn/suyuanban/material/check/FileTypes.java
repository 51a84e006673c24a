package cn.suyuanban.material.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Tells a file's type by how its content begins.
 *
 * <p>Nothing is ever unpacked: the library's core, which is all we have of it, knows no archive.
 */
@Component
public class FileTypes {

    private final Tika tika = new Tika();

    /** The media type; the name is not asked. */
    public String of(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return tika.detect(content);
        }
    }

    /** Extensions a file of a type may have, the usual one first, without the dot. */
    static List<String> extensions(String mediaType) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(mediaType).getExtensions().stream()
                    .map(extension -> extension.substring(1))
                    .toList();
        } catch (MimeTypeException e) {
            throw new IllegalStateException(mediaType, e);
        }
    }
}
