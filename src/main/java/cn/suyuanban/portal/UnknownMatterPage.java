package cn.suyuanban.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A matter that is not there: a page for a person who followed an old code, a problem document for a program. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownMatterPage {

    @ExceptionHandler
    Object unknown(MatterUnknownException e, HttpServletRequest request) {
        String accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accepted.contains(MediaType.TEXT_HTML_VALUE)
                        && !request.getRequestURI().startsWith("/api/")
                ? new ModelAndView("portal/matter-unknown", HttpStatus.NOT_FOUND)
                : ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(e.getBody());
    }
}
