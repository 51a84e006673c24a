package cn.suyuanban.desk.problems;

import cn.suyuanban.refusal.RefusedException;
import org.springframework.http.HttpStatus;

/** There is no such problem, or it is none of the caller's business; both look alike on purpose. */
class ProblemUnknownException extends RefusedException {

    private static final long serialVersionUID = 1L;

    ProblemUnknownException() {
        super(HttpStatus.NOT_FOUND, "problem-unknown", "没有这个问题", "没有这个编号的问题，或者您所在的部门不在它的责任清单中。请核对编号；需要查看的，请与项目专班联系。");
    }
}
