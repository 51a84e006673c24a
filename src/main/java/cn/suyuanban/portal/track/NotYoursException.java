package cn.suyuanban.portal.track;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The session has no right to the case, or there is no such case or file of it; all look alike on purpose. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotYoursException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
