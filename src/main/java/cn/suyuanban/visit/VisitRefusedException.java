package cn.suyuanban.visit;

/** A visit that a rule forbids. */
public class VisitRefusedException extends RuntimeException {

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
