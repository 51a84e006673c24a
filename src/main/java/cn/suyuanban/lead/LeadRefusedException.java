package cn.suyuanban.lead;

/** Something a rule about leads forbids; the message says nothing of what is sealed. */
public class LeadRefusedException extends RuntimeException {

    /** There is no such lead, or it is none of the caller's business; both look alike on purpose. */
    public static final String NOT_YOURS = "lead-not-yours";

    private static final long serialVersionUID = 1L;

    private final String code;

    public LeadRefusedException(String code, String message) {
        super(code + ": " + message + "。");
        this.code = code;
    }

    public static LeadRefusedException notYours() {
        return new LeadRefusedException(NOT_YOURS, "没有这件线索，或者不由您承办；需要查阅的，请联系承办部门");
    }

    public String code() {
        return code;
    }
}
