package cn.suyuanban.desk.problemfile;

import cn.suyuanban.refusal.RefusedException;
import org.springframework.http.HttpStatus;

/** The file holds every problem of the county, which not everybody sees, and fewer bring in. */
class ProblemFileRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    ProblemFileRefusedException(String detail) {
        super(HttpStatus.FORBIDDEN, "problem-file-not-yours", "不能导出或者导入", detail);
    }
}
