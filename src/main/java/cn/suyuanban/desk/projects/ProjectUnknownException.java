package cn.suyuanban.desk.projects;

import cn.suyuanban.refusal.RefusedException;
import org.springframework.http.HttpStatus;

/** There is no such project, or it is none of the caller's business; both look alike on purpose. */
class ProjectUnknownException extends RefusedException {

    private static final long serialVersionUID = 1L;

    ProjectUnknownException() {
        super(
                HttpStatus.NOT_FOUND,
                "project-unknown",
                "没有这个项目",
                "没有这个代码的项目，或者您不在它的专班、您所在的部门也不是它或者它的节点的责任单位。请核对项目代码；需要查看的，请与项目专班联系。");
    }
}
