package cn.suyuanban.designer.release;

import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.refusal.RefusedException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A draft that cannot be submitted or decided about. */
public class ReleaseRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private ReleaseRefusedException(HttpStatus status, String code, String title, String detail) {
        super(status, code, title, detail);
        this.code = code;
    }

    /** Stable code, {@code release-own}. */
    String code() {
        return code;
    }

    static ReleaseRefusedException wordsMissing(String what) {
        return new ReleaseRefusedException(
                HttpStatus.BAD_REQUEST, "words-missing", "没有写" + what, "请写明" + what + "，不超过 500 字。");
    }

    static ReleaseRefusedException unchanged() {
        return new ReleaseRefusedException(HttpStatus.BAD_REQUEST, "draft-unchanged", "没有改动", "草稿与正在运行的版本完全一样，不需要发布。");
    }

    static ReleaseRefusedException outdated() {
        return new ReleaseRefusedException(
                HttpStatus.CONFLICT,
                "draft-outdated",
                "运行的版本已经变了",
                "起草以后，这个服务发布了别的版本；直接发布会丢掉那个版本的改动。请先与当前版本比较，把要保留的改动并入草稿，再点“已并入当前版本”。");
    }

    static ReleaseRefusedException notWaiting() {
        return new ReleaseRefusedException(
                HttpStatus.CONFLICT, "draft-not-submitted", "没有待批准的提交", "这个草稿现在没有待批准的提交，可能已被撤回或者已经处理。请刷新后再看。");
    }

    static ReleaseRefusedException other() {
        return new ReleaseRefusedException(
                HttpStatus.CONFLICT, "draft-changed", "提交的内容已经变了", "您看过以后，草稿被撤回修改并重新提交。请刷新，看过新的内容再决定。");
    }

    static ReleaseRefusedException own() {
        return new ReleaseRefusedException(
                HttpStatus.FORBIDDEN, "release-own", "不能批准自己的草稿", "提交或者修改过这个草稿的人不能批准或者退回。请另一位流程设计人员或者系统管理员处理。");
    }

    static ReleaseRefusedException notYours() {
        return new ReleaseRefusedException(
                HttpStatus.FORBIDDEN, "withdrawal-not-yours", "不能撤回", "只有提交或者修改过这个草稿的人可以撤回。您可以退回修改。");
    }

    static ReleaseRefusedException versionUnknown() {
        return new ReleaseRefusedException(
                HttpStatus.NOT_FOUND, "version-unknown", "没有这个版本", "没有这个版本，或者它就是正在运行的版本。请从更新记录中选择较早的版本。");
    }

    /** What the rules let pass and the engine does not. */
    static ReleaseRefusedException engine(String message) {
        return new ReleaseRefusedException(
                HttpStatus.UNPROCESSABLE_ENTITY, "engine-refused", "引擎不能部署", "流程引擎拒绝了这个模型：" + message);
    }

    static ReleaseRefusedException model(List<Finding> findings) {
        ReleaseRefusedException refused = new ReleaseRefusedException(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "model-refused",
                "模型不符合规范",
                "有 %d 处错误，不能发布。请按检查结果逐处改正。".formatted(findings.size()));
        refused.getBody().setProperty("findings", findings);
        return refused;
    }
}
