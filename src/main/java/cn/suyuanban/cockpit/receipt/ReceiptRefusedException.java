package cn.suyuanban.cockpit.receipt;

import cn.suyuanban.refusal.RefusedException;
import org.springframework.http.HttpStatus;

/** Somebody wanted the code that opens a case for its applicant, and does not get it. */
class ReceiptRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private ReceiptRefusedException(HttpStatus status, String code, String detail) {
        super(status, code, "不能打印收件回执", detail);
        this.code = code;
    }

    static ReceiptRefusedException notYours() {
        return new ReceiptRefusedException(
                HttpStatus.FORBIDDEN, "receipt-not-yours", "只有办理这个办件的部门可以打印收件回执。需要的，请联系综合窗口。");
    }

    /** A new code would void the reporter's own and let whoever printed it ask in their place. */
    static ReceiptRefusedException sealed() {
        return new ReceiptRefusedException(
                HttpStatus.CONFLICT, "receipt-sealed", "线索的查询码只在受理时告知举报人一次，不能补发。举报人遗失查询码的，请其另行反映。");
    }

    String code() {
        return code;
    }
}
