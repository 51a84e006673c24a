package cn.suyuanban.intake;

/** An application as a whole was not taken; the message says in Chinese why and what to do. */
public class ApplicationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public ApplicationRefusedException(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    /** Stable, for machines. */
    public String code() {
        return code;
    }
}
