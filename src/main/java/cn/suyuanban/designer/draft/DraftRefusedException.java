package cn.suyuanban.designer.draft;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.refusal.RefusedException;
import org.springframework.http.HttpStatus;

/** Something that cannot be done with a draft. */
public class DraftRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public DraftRefusedException(HttpStatus status, String code, String title, String detail) {
        super(status, code, title, detail);
    }

    static DraftRefusedException unknown() {
        return new DraftRefusedException(HttpStatus.NOT_FOUND, "draft-unknown", "没有这个草稿", "没有这个编号的草稿。请从“流程设计”列表中打开。");
    }

    /** A service or decision that there is not. */
    public static DraftRefusedException serviceUnknown(String service) {
        return new DraftRefusedException(
                HttpStatus.NOT_FOUND, "service-unknown", "没有这个服务", "没有正在运行的服务或者决策“" + service + "”。请从“流程设计”列表中选择。");
    }

    static DraftRefusedException fileUnknown(String name) {
        return new DraftRefusedException(
                HttpStatus.NOT_FOUND, "file-unknown", "草稿中没有这个文件", "草稿中没有文件“" + name + "”。请刷新后再试。");
    }

    static DraftRefusedException invalid(String code, String detail) {
        return new DraftRefusedException(HttpStatus.BAD_REQUEST, code, "没有保存", detail);
    }

    static DraftRefusedException closed(Draft draft) {
        return new DraftRefusedException(
                HttpStatus.CONFLICT,
                "draft-closed",
                "草稿不能修改",
                "草稿“%s”，不能修改。待批准的可以先撤回；已发布或者已作废的，请新建草稿。".formatted(draft.state().chinese()));
    }

    /** @param name of whoever changed it, for people */
    static DraftRefusedException changed(Draft draft, String name) {
        DraftRefusedException refused = new DraftRefusedException(
                HttpStatus.CONFLICT,
                "draft-changed",
                "草稿已被别人修改",
                "%s在%s修改了这个草稿（第 %d 次修改）。请刷新后在新内容上修改。"
                        .formatted(name, TimeWords.moment(draft.changedAt()), draft.revision()));
        refused.getBody().setProperty("changedBy", name);
        refused.getBody().setProperty("changedAt", draft.changedAt());
        refused.getBody().setProperty("revision", draft.revision());
        return refused;
    }
}
