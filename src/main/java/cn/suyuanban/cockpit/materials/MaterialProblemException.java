package cn.suyuanban.cockpit.materials;

import cn.suyuanban.refusal.RefusedException;
import org.springframework.http.HttpStatus;

/** What somebody wanted with a material of a case they may read, and did not get. */
class MaterialProblemException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private MaterialProblemException(HttpStatus status, String code, String title, String detail) {
        super(status, code, title, detail);
    }

    /** No such file in this case, or its content was removed. */
    static MaterialProblemException notFound() {
        return new MaterialProblemException(
                HttpStatus.NOT_FOUND, "material-not-found", "没有找到材料", "这个办件没有这份材料，或者保存期已满、内容已清除。请刷新后再看。");
    }

    static MaterialProblemException notYours() {
        return new MaterialProblemException(
                HttpStatus.FORBIDDEN, "material-not-yours", "不能处理这份材料", "只有正在办理这个办件的部门可以核对和补录材料。需要处理的，请联系正在办理的部门。");
    }

    static MaterialProblemException issued() {
        return new MaterialProblemException(HttpStatus.CONFLICT, "material-issued", "不能核对", "这是机关出具的文书，不是申请材料，不用核对。");
    }

    static MaterialProblemException sealed() {
        return new MaterialProblemException(
                HttpStatus.CONFLICT, "material-sealed", "不能上传", "线索的材料暂不能上传，请随纸质卷宗保存；内容写在线索页面，加密存放。");
    }

    static MaterialProblemException stateMissing() {
        return new MaterialProblemException(
                HttpStatus.BAD_REQUEST, "state-missing", "缺少核对结论", "请说明是已核对（ACCEPTED）还是需重交（ASKED_AGAIN）。");
    }

    static MaterialProblemException remarkMissing() {
        return new MaterialProblemException(
                HttpStatus.BAD_REQUEST, "remark-missing", "缺少说明", "请用 1 至 500 个字写明要重交的原因，申请人会看到。");
    }
}
