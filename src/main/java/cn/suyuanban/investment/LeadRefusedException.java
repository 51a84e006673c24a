package cn.suyuanban.investment;

/** Something a rule about leads of investors forbids. */
public class LeadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public LeadRefusedException(String code, String message) {
        super(code + ": " + message + "。");
        this.code = code;
    }

    public String code() {
        return code;
    }
}
