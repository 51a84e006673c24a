package cn.suyuanban.scaffold;

/** A matter cannot be written as it was given; says what is wrong and how to mend it. */
public class BadMatterException extends RuntimeException {

    private final String code;

    BadMatterException(String code, String message, String remedy) {
        super(message + "。" + remedy + "。");
        this.code = code;
    }

    /** Stable code, {@code department-unknown}. */
    public String code() {
        return code;
    }
}
