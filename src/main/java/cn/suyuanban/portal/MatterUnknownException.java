package cn.suyuanban.portal;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no such matter that can be applied for. */
public class MatterUnknownException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final String CODE = "matter-unknown";

    public MatterUnknownException() {
        super(HttpStatus.NOT_FOUND, problem(), null);
    }

    private static ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有这个事项，或者该事项暂不受理。请从事项目录中选择。");
        problem.setType(URI.create("urn:suyuanban:" + CODE));
        problem.setTitle("没有找到事项");
        problem.setProperty("code", CODE);
        return problem;
    }
}
