package cn.suyuanban.refusal;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Something that is not to be had; whoever asked is told as {@link Refusal} says it. */
public abstract class RefusedException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    protected RefusedException(HttpStatus status, String code, String title, String detail) {
        super(status, Refusal.of(status, code, title, detail), null);
    }
}
