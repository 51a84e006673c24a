package cn.suyuanban.visit;

import org.camunda.bpm.engine.BadUserRequestException;

/** A visit that a rule forbids; the step stays open. */
public class VisitRefusedException extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private final String code;

    VisitRefusedException(String code, String message) {
        super(code + ": " + message + "。");
        this.code = code;
    }

    public String code() {
        return code;
    }
}
