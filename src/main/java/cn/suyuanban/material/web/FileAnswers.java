package cn.suyuanban.material.web;

import cn.suyuanban.material.Material;
import cn.suyuanban.material.Materials;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends contents that somebody else made: whatever is in them, the browser runs none of it.
 *
 * <p>The caller has found out that whoever asks has a right to the file.
 */
@Component
public class FileAnswers {

    /** What a browser draws by itself without running anything of the content in our name. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png");

    /** Chromium 156 draws a PDF in a sandbox, older browsers may not; there the download is left. */
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private final Materials materials;

    FileAnswers(Materials materials) {
        this.materials = materials;
    }

    /** Whether {@link #show} lets the browser draw the file. */
    public static boolean isShown(Material file) {
        return SHOWN.contains(file.mediaType());
    }

    /** Lets the browser draw the file in its window if it is a PDF or a picture; anything else is downloaded. */
    public void show(Material file, HttpServletResponse response) throws IOException {
        send(file, isShown(file) ? ContentDisposition.inline() : ContentDisposition.attachment(), response);
    }

    public void download(Material file, HttpServletResponse response) throws IOException {
        send(file, ContentDisposition.attachment(), response);
    }

    /** Says how a content that is no material is to be downloaded; the caller writes it. */
    public static void announce(String fileName, String mediaType, long size, HttpServletResponse response) {
        announce(fileName, mediaType, size, ContentDisposition.attachment(), response);
    }

    private void send(Material file, ContentDisposition.Builder disposition, HttpServletResponse response)
            throws IOException {
        announce(file.fileName(), file.mediaType(), file.size(), disposition, response);
        materials.writeTo(file.id(), response.getOutputStream());
    }

    private static void announce(
            String fileName,
            String mediaType,
            long size,
            ContentDisposition.Builder disposition,
            HttpServletResponse response) {
        response.setContentType(mediaType);
        response.setContentLengthLong(size);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(fileName, StandardCharsets.UTF_8).build().toString());
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
