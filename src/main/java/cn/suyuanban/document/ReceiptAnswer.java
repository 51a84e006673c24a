package cn.suyuanban.document;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A receipt (收件回执) over HTTP: to be saved and printed, kept by nothing on the way since it shows a code. */
public final class ReceiptAnswer {

    private ReceiptAnswer() {}

    public static ResponseEntity<byte[]> of(String number, byte[] receipt) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename("收件回执-" + number + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .headers(headers -> headers.setContentDisposition(saved))
                .body(receipt);
    }
}
