package cn.suyuanban.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a file for Excel to be saved; it may name people, so nothing on the way keeps it. */
public final class ExcelAnswer {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private ExcelAnswer() {}

    /** @param name what the file is called, with its ending */
    public static ResponseEntity<byte[]> of(String name, Content content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        content.writeTo(file);
        return ResponseEntity.ok()
                .headers(headers -> headers.setContentDisposition(saved(name)))
                .cacheControl(CacheControl.noStore())
                .contentType(XLSX)
                .body(file.toByteArray());
    }

    /**
     * For a list of any length: what is written goes out as it comes, and nothing of it can be taken back.
     *
     * @param name what the file is called, ending with .xlsx or .csv
     */
    public static OutputStream stream(String name, HttpServletResponse response) throws IOException {
        response.setContentType((name.endsWith(".csv") ? CSV : XLSX).toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved(name).toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return response.getOutputStream();
    }

    private static ContentDisposition saved(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
    }

    /** Writes the file. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream file) throws IOException;
    }
}
