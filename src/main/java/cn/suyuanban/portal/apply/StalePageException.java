package cn.suyuanban.portal.apply;

import cn.suyuanban.intake.ApplicationRefusedException;

/** The page is of a session that is over, or its application was handed in. */
class StalePageException extends ApplicationRefusedException {

    private static final long serialVersionUID = 1L;

    StalePageException() {
        super("basket-unknown", "页面停留太久或者申请已经提交，请刷新页面。已填内容保存在本机，材料需要重新上传。");
    }
}
