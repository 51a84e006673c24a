package cn.suyuanban.problem;

/** Something a rule about problems forbids. */
public class ProblemRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    ProblemRefusedException(String code, String message) {
        super(code + ": " + message + "。");
        this.code = code;
    }

    public String code() {
        return code;
    }
}
