package cn.suyuanban.problem;

import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.util.EnumSet;
import java.util.Set;

/** What can be done with a problem: by whom, from which states, and where it leads. */
public enum Act {
    REGISTER("登记", Side.FINDER, Set.of(), Status.REGISTERED),
    /** Begins what was worked on outside the product, in whatever state that left it. */
    TAKE_OVER("导入", Side.OFFICE, Set.of(), null),
    ASSIGN("交办", Side.OFFICE, Set.of(Status.REGISTERED), Status.ASSIGNED),
    OBJECT("提出异议", Side.UNIT, Set.of(Status.ASSIGNED), Status.ASSIGNED),
    UPHOLD("异议成立", Side.SUPERVISOR, Set.of(Status.ASSIGNED), Status.REGISTERED),
    /** Final: with it the unit has the problem, as if it had claimed it. */
    DISMISS("异议不成立", Side.SUPERVISOR, Set.of(Status.ASSIGNED), Status.CLAIMED),
    CLAIM("认领", Side.UNIT, Set.of(Status.ASSIGNED), Status.CLAIMED),
    PLAN("制定措施", Side.UNIT, Set.of(Status.CLAIMED), Status.WORKING),
    SUPPORT("配合整改", Side.SUPPORTER, Act.underWay(), null),
    FINISH("完成整改", Side.UNIT, Act.underWay(), null),
    SUBMIT("申请销号", Side.UNIT, Act.underWay(), Status.SUBMITTED),
    ASK_POSTPONEMENT("申请延期", Side.UNIT, Act.underWay(), null),
    ASK_LONG_TERM("申请挂账", Side.UNIT, Act.underWay(), null),
    POSTPONE("批准延期", Side.LEADER, Act.underWay(), Status.POSTPONED),
    PUT_ON_LONG_TERM("批准挂账", Side.LEADER, Act.underWay(), Status.LONG_TERM),
    DECLINE("不批准", Side.LEADER, Act.underWay(), null),
    CHECK("初核通过", Side.SUPERVISOR, Set.of(Status.SUBMITTED), Status.SUBMITTED),
    SIGN("签字同意", Side.LEADER, Set.of(Status.SUBMITTED), Status.SUBMITTED),
    CONFIRM("企业确认", Side.OFFICE, Set.of(Status.SUBMITTED), Status.SUBMITTED),
    CLOSE("销号", Side.OFFICE, Set.of(Status.SUBMITTED), Status.CLOSED),
    RETURN("退回重改", Side.TURN, Set.of(Status.SUBMITTED), Status.RETURNED),
    REOPEN("重新打开", Side.WATCH, Set.of(Status.CLOSED), Status.RETURNED);

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

    /** The state after it; some acts leave the state as it was. */
    Status leadsTo(Status before) {
        return to == null ? before : to;
    }

    /** Whether who does this worked on the problem, and so may never judge the work. */
    boolean doing() {
        return this == CLAIM || this == PLAN || this == SUPPORT || this == FINISH || this == SUBMIT;
    }

    /** Whether this judges the work of others. */
    boolean judging() {
        return this == CHECK || this == SIGN || this == CONFIRM || this == CLOSE || this == RETURN;
    }

    private static Set<Status> underWay() {
        return EnumSet.of(Status.WORKING, Status.RETURNED, Status.POSTPONED, Status.LONG_TERM);
    }

    /** Who an act belongs to. */
    enum Side {
        /** 专班 and 项目专班, and whoever works on the case where it was found. */
        FINDER,
        /** 专班: registers, assigns, asks the enterprise and strikes off. */
        OFFICE,
        /** 责任单位 */
        UNIT,
        /** 配合单位 */
        SUPPORTER,
        /** 督办单位, which checks first */
        SUPERVISOR,
        /** 牵头领导 */
        LEADER,
        /** Whose turn it is between evidence and closure. */
        TURN,
        /** Whoever watches over it: 专班, 督办单位, 牵头领导. */
        WATCH
    }
}
