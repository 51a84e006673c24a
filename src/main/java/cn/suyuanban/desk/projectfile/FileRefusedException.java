package cn.suyuanban.desk.projectfile;

import cn.suyuanban.refusal.RefusedException;
import org.springframework.http.HttpStatus;

/** The whole list is not for everybody who may see a part of it. */
class FileRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    FileRefusedException() {
        super(
                HttpStatus.FORBIDDEN,
                "project-file-refused",
                "不能导出或者导入项目清单",
                "全县项目清单由管理者、督查室、县领导和项目专班导出，由管理者和项目专班导入。需要的，请与项目专班联系。");
    }
}
