package cn.suyuanban.cockpit.receipt;

import cn.suyuanban.document.ReceiptAnswer;
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
        return ReceiptAnswer.of(number, receipts.print(number));
    }
}
