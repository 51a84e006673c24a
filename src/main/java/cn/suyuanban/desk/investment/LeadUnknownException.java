package cn.suyuanban.desk.investment;

import cn.suyuanban.refusal.RefusedException;
import org.springframework.http.HttpStatus;

/** There is no such lead. */
class LeadUnknownException extends RefusedException {

    private static final long serialVersionUID = 1L;

    LeadUnknownException() {
        super(HttpStatus.NOT_FOUND, "lead-unknown", "没有这条招商线索", "没有这个编号的招商线索。请核对编号，重复登记的线索用先登记的编号。");
    }
}
