package cn.suyuanban.cockpit;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no such case, or it is none of the caller's business; the two look alike on purpose. */
public class CaseNotFoundException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final String CODE = "case-not-found";

    public CaseNotFoundException() {
        super(HttpStatus.NOT_FOUND, problem(), null);
    }

    private static ProblemDetail problem() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有这个编号的办件，或者您没有参与办理。请核对办件编号；需要查看的，请联系牵头部门。");
        problem.setType(URI.create("urn:suyuanban:" + CODE));
        problem.setTitle("没有找到办件");
        problem.setProperty("code", CODE);
        return problem;
    }
}
