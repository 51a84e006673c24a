package cn.suyuanban.cockpit.receipt;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Somebody who only watches a case wanted the code that opens it for its applicant. */
class ReceiptNotYoursException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private static final String CODE = "receipt-not-yours";

    ReceiptNotYoursException() {
        super(HttpStatus.FORBIDDEN, problem(), null);
    }

    private static ProblemDetail problem() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "只有办理这个办件的部门可以打印收件回执。需要的，请联系综合窗口。");
        problem.setType(URI.create("urn:suyuanban:" + CODE));
        problem.setTitle("不能打印收件回执");
        problem.setProperty("code", CODE);
        return problem;
    }
}
