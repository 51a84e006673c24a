package cn.suyuanban.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as an Excel file to be saved; it may name people, so nothing on the way keeps it. */
public final class ExcelAnswer {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private ExcelAnswer() {}

    /** @param name what the file is called, with its ending */
    public static ResponseEntity<byte[]> of(String name, Content content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        content.writeTo(file);
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .headers(headers -> headers.setContentDisposition(saved))
                .cacheControl(CacheControl.noStore())
                .contentType(XLSX)
                .body(file.toByteArray());
    }

    /** Writes the file. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream file) throws IOException;
    }
}
