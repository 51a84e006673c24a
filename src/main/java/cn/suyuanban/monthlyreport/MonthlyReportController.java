package cn.suyuanban.monthlyreport;

import cn.suyuanban.desk.RefusedPage;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The monthly report as a PDF to be read and printed. */
@Controller
class MonthlyReportController {

    private final MonthlyReports reports;

    MonthlyReportController(MonthlyReports reports) {
        this.reports = reports;
    }

    @GetMapping("/board/report")
    ResponseEntity<byte[]> report(@RequestParam(required = false) String month) {
        MonthlyReport report = reports.of(month);
        ContentDisposition shown = ContentDisposition.inline()
                .filename("督办月报-" + report.month() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .headers(headers -> headers.setContentDisposition(shown))
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(ReportPrinter.print(report));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String refused(MonthRefusedException refused, Model page) {
        RefusedPage.tell(page, refused);
        return "desk/board-unknown";
    }
}
