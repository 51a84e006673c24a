package cn.suyuanban.cockpit.receipt;

import cn.suyuanban.refusal.RefusedException;
import org.springframework.http.HttpStatus;

/** Somebody who only watches a case wanted the code that opens it for its applicant. */
class ReceiptNotYoursException extends RefusedException {

    private static final long serialVersionUID = 1L;

    ReceiptNotYoursException() {
        super(HttpStatus.FORBIDDEN, "receipt-not-yours", "不能打印收件回执", "只有办理这个办件的部门可以打印收件回执。需要的，请联系综合窗口。");
    }
}
