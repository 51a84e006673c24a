package cn.suyuanban.portal.apply;

import cn.suyuanban.intake.ApplicationRefusedException;
import cn.suyuanban.intake.form.FormRejectedException;
import cn.suyuanban.refusal.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why an application was not taken as a problem document (RFC 9457), with the fields to mend. */
@RestControllerAdvice(assignableTypes = {ApplicationController.class, BasketController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApplyProblems {

    @ExceptionHandler
    ProblemDetail rejected(FormRejectedException e) {
        ProblemDetail problem = problem("form-rejected", HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
        problem.setProperty("problems", e.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(ApplicationRefusedException e) {
        HttpStatus status =
                switch (e.code()) {
                    case "matter-unknown" -> HttpStatus.NOT_FOUND;
                    case "form-changed", "basket-unknown" -> HttpStatus.CONFLICT;
                    case "body-malformed", "material-unknown" -> HttpStatus.BAD_REQUEST;
                    default -> HttpStatus.UNPROCESSABLE_ENTITY;
                };
        return problem(e.code(), status, e.getMessage());
    }

    /** The code stands apart, so the sentence goes without it. */
    private static ProblemDetail problem(String code, HttpStatus status, String message) {
        return Refusal.of(status, code, "申请没有提交", message.substring(code.length() + 2));
    }
}
