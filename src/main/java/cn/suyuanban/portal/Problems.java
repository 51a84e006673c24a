package cn.suyuanban.portal;

import cn.suyuanban.calendar.CalendarDataException;
import cn.suyuanban.calendar.LimitSyntaxException;
import cn.suyuanban.refusal.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says what was wrong with a request as a problem document (RFC 9457), in Chinese and with a stable code. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    @ExceptionHandler
    ProblemDetail limit(LimitSyntaxException e) {
        return Refusal.of(HttpStatus.BAD_REQUEST, "limit-syntax", "时限写法不正确", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail calendar(CalendarDataException e) {
        return Refusal.of(HttpStatus.BAD_REQUEST, e.code(), "工作日历无法计算", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException e) {
        return Refusal.of(HttpStatus.BAD_REQUEST, "parameter-missing", "缺少参数", "缺少参数 " + e.getParameterName() + "。");
    }

    @ExceptionHandler
    ProblemDetail malformed(MethodArgumentTypeMismatchException e) {
        return Refusal.of(
                HttpStatus.BAD_REQUEST,
                "parameter-malformed",
                "参数格式不正确",
                "参数 " + e.getName() + " 格式不正确，时间请写成 2026-04-30T10:00:00+08:00（网址中 + 写作 %2B）。");
    }
}
