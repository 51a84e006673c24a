package cn.suyuanban.hotline;

/** Something a rule about requests forbids. */
public class HotlineRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public HotlineRefusedException(String code, String message) {
        super(code + ": " + message + "。");
        this.code = code;
    }

    public String code() {
        return code;
    }
}
