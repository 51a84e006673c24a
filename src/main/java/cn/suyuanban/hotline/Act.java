package cn.suyuanban.hotline;

import cn.suyuanban.hotline.Request.Status;
import java.util.Set;

/** What can be done with a request: by whom, from which states, and where it leads. */
public enum Act {
    REGISTER("登记", Side.DESK, Set.of(), Status.RECEIVED),
    CLASSIFY("核对分类", Side.HOTLINE, Set.of(Status.RECEIVED), Status.RECEIVED),
    REDIRECT("告知去向", Side.DESK, Set.of(Status.RECEIVED), Status.REDIRECTED),
    FILE("备案", Side.HOTLINE, Set.of(Status.RECEIVED), Status.FILED),
    DISPATCH("派单", Side.HOTLINE, Set.of(Status.RECEIVED), Status.DISPATCHED),
    SIGN("签收", Side.UNIT, Set.of(Status.DISPATCHED), Status.SIGNED),
    RETURN("退单", Side.UNIT, Set.of(Status.DISPATCHED), Status.RETURNED),
    UPHOLD("退单成立", Side.HOTLINE, Set.of(Status.RETURNED), Status.RECEIVED),
    /** Final: with it the unit has the request, as if it had signed for it. */
    DISMISS("退单不成立", Side.HOTLINE, Set.of(Status.RETURNED), Status.SIGNED),
    CONTACT("首次联系", Side.UNIT, Set.of(Status.SIGNED), Status.SIGNED),
    SUPPORT("协办", Side.SUPPORTER, Set.of(Status.SIGNED), Status.SIGNED),
    ASK_EXTENSION("申请延期", Side.UNIT, Set.of(Status.SIGNED), Status.SIGNED),
    EXTEND("批准延期", Side.HOTLINE, Set.of(Status.SIGNED), Status.SIGNED),
    DECLINE("不批准延期", Side.HOTLINE, Set.of(Status.SIGNED), Status.SIGNED),
    REPLY("答复", Side.UNIT, Set.of(Status.SIGNED), Status.REPLIED),
    CALL_BACK("回访", Side.DESK, Set.of(Status.REPLIED), Status.REPLIED),
    REWORK("重办", Side.DESK, Set.of(Status.REPLIED), Status.SIGNED),
    CONSULT("提交会商", Side.DESK, Set.of(Status.REPLIED), Status.CONSULTING),
    CLOSE("办结", Side.DESK, Set.of(Status.REPLIED), Status.CLOSED),
    SETTLE("会商办结", Side.LEADER, Set.of(Status.CONSULTING), Status.CLOSED);

    private final String chinese;
    private final Side side;
    private final Set<Status> from;
    private final Status to;

    Act(String chinese, Side side, Set<Status> from, Status to) {
        this.chinese = chinese;
        this.side = side;
        this.from = from;
        this.to = to;
    }

    public String chinese() {
        return chinese;
    }

    Side side() {
        return side;
    }

    boolean startsFrom(Status status) {
        return from.contains(status);
    }

    Status to() {
        return to;
    }

    /** Whether who does this worked on the request, and so may not ask the caller how it went. */
    boolean working() {
        return this == SIGN || this == CONTACT || this == SUPPORT || this == REPLY;
    }

    /** Who an act belongs to. */
    enum Side {
        /** The hotline, or the caller by the public page. */
        DESK,
        /** 12345 热线 */
        HOTLINE,
        /** 承办单位 */
        UNIT,
        /** 协办单位 */
        SUPPORTER,
        /** 县领导, who settle what two reworks did not */
        LEADER
    }
}
