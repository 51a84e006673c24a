package cn.suyuanban.cockpit;

import cn.suyuanban.refusal.RefusedException;
import org.springframework.http.HttpStatus;

/** There is no such case, or it is none of the caller's business; the two look alike on purpose. */
public class CaseNotFoundException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public CaseNotFoundException() {
        super(HttpStatus.NOT_FOUND, "case-not-found", "没有找到办件", "没有这个编号的办件，或者您没有参与办理。请核对办件编号；需要查看的，请联系牵头部门。");
    }
}
