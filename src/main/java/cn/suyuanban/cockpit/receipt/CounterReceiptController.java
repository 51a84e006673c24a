package cn.suyuanban.cockpit.receipt;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Prints a receipt for the applicant at the counter; a POST, because it voids the code of the last one. */
@RestController
class CounterReceiptController {

    private final CounterReceipts receipts;

    CounterReceiptController(CounterReceipts receipts) {
        this.receipts = receipts;
    }

    @PostMapping("/api/cases/{number}/receipt")
    ResponseEntity<byte[]> print(@PathVariable String number) {
        byte[] receipt = receipts.print(number);
        String file = "收件回执-" + number + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(receipt);
    }
}
