package cn.suyuanban.problem;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Who may do what with a problem, and when (R49–R52). Pure: history in, the next event or a refusal out.
 *
 * <p>Nobody judges their own work, whatever groups they are in; being an administrator gives no right here.
 */
public final class ProblemRules {

    /** The special team (专班) that keeps the problem list. */
    public static final String OFFICE = "manager";

    /** The team of projects (项目专班), which puts on the list what holds them. */
    static final String TEAM = "team";

    private static final Limit OBJECTION = Limit.parse("1WD");
    private static final Limit REOPENING = Limit.parse("90CD");

    /** Each judging step with the one that must have been taken just before. */
    private static final Map<Act, Act> ORDER =
            Map.of(Act.CHECK, Act.SUBMIT, Act.SIGN, Act.CHECK, Act.CONFIRM, Act.SIGN, Act.CLOSE, Act.CONFIRM);

    private final WorkingCalendar calendar;

    public ProblemRules(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * What happens if somebody does this now.
     *
     * @param duty the assignment that holds or is just being made, null before the first
     * @throws ProblemRefusedException with the reason and what to do instead
     */
    public ProblemEvent next(History history, Duty duty, Act act, Actor actor, Instant at, String text) {
        Status status = history.status();
        require(act != Act.OBJECT || !history.objectionDecided(), "objection-final", "异议已经裁决，裁决为终局，请按交办办理");
        if (act != Act.REGISTER && !act.startsFrom(status)) {
            throw refused("problem-state", "问题目前是“%s”，不能%s".formatted(status.chinese(), act.chinese()));
        }
        requireRight(history, duty, act, actor);
        switch (act) {
            case ASSIGN -> requireSeparate(duty);
            case OBJECT -> requireObjectable(history, at);
            case UPHOLD, DISMISS -> require(history.objected(), "objection-none", "没有待裁决的异议");
            case CLAIM -> require(!history.objected(), "objection-open", "异议尚未裁决，请待督办单位裁决后再认领");
            case SUBMIT -> require(text != null && !text.isBlank(), "evidence-missing", "没有佐证材料，请写明整改结果和佐证材料后再申请销号");
            case ASK_POSTPONEMENT, ASK_LONG_TERM ->
                require(history.asked().isEmpty(), "request-open", "已有一份申请等待审批，请待审批后再提出");
            case POSTPONE, PUT_ON_LONG_TERM, DECLINE -> requireRequest(history, duty, act, actor);
            case CHECK, SIGN, CONFIRM, CLOSE -> requireOrder(history, act);
            case REOPEN -> requireReopenable(history, at);
            default -> {}
        }
        if (act.judging()) {
            requireApart(history, duty, act, actor);
        }
        return new ProblemEvent(act, act.leadsTo(status), actor.id(), at, text);
    }

    /**
     * What happens if somebody puts a problem on the list; who works on the case where it was found may as well.
     *
     * @param working the departments that work or worked on that case
     * @throws ProblemRefusedException if the actor may not
     */
    ProblemEvent found(Actor actor, Collection<String> working, Instant at, String text) {
        if (actor.id() == null || !actor.inAny(working)) {
            requireRight(new History(List.of()), null, Act.REGISTER, actor);
        }
        return new ProblemEvent(Act.REGISTER, Act.REGISTER.leadsTo(null), actor.id(), at, text);
    }

    /**
     * What happens if somebody takes a problem over whose history is not known.
     *
     * @param status how far it came
     * @throws ProblemRefusedException if the actor may not
     */
    ProblemEvent takenOver(Actor actor, Status status, Instant at) {
        requireRight(new History(List.of()), null, Act.TAKE_OVER, actor);
        return new ProblemEvent(Act.TAKE_OVER, status, actor.id(), at, "由台账文件导入，导入时为“" + status.chinese() + "”");
    }

    private static void requireRight(History history, Duty duty, Act act, Actor actor) {
        require(
                actor.id() != null && holds(history, duty, act.side(), actor),
                "problem-not-yours",
                "“%s”不属于您所在的部门，请由责任清单列明的单位办理".formatted(act.chinese()));
    }

    private static boolean holds(History history, Duty duty, Act.Side side, Actor actor) {
        return switch (side) {
            case FINDER -> actor.in(OFFICE) || actor.in(TEAM);
            case OFFICE -> actor.in(OFFICE);
            case UNIT -> actor.in(duty.unit());
            case SUPPORTER -> actor.inAny(duty.supportingUnits());
            case SUPERVISOR -> actor.in(duty.supervisor());
            case LEADER -> actor.in(duty.leader());
            case TURN -> holds(history, duty, turn(history), actor);
            case WATCH -> actor.in(OFFICE) || actor.in(duty.supervisor()) || actor.in(duty.leader());
        };
    }

    private static Act.Side turn(History history) {
        return switch (history.judged()) {
            case SUBMIT -> Act.Side.SUPERVISOR;
            case CHECK -> Act.Side.LEADER;
            default -> Act.Side.OFFICE;
        };
    }

    private static void requireSeparate(Duty duty) {
        require(!duty.unit().equals(duty.supervisor()), "duty-same", "督办单位与责任单位相同，请另行指定督办单位");
        require(!duty.supportingUnits().contains(duty.unit()), "duty-same", "责任单位不能同时为配合单位，请从配合单位中去掉");
    }

    private void requireObjectable(History history, Instant at) {
        require(!history.objected(), "objection-open", "异议正在裁决，不必再次提出");
        Instant last = calendar.due(history.assignedAt(), OBJECTION);
        require(!at.isAfter(last), "objection-late", "异议应当在交办后一个工作日内提出，期限已过，请按交办办理");
    }

    private static void requireRequest(History history, Duty duty, Act act, Actor actor) {
        ProblemEvent asked = history.asked().orElseThrow(() -> refused("request-none", "没有待审批的延期或者挂账申请"));
        Act approves = asked.act() == Act.ASK_LONG_TERM ? Act.PUT_ON_LONG_TERM : Act.POSTPONE;
        require(
                act == Act.DECLINE || act == approves,
                "request-other",
                "待审批的是“%s”，不能%s".formatted(asked.act().chinese(), act.chinese()));
        require(
                !actor.id().equals(asked.actor()) && !history.doers().contains(actor.id()),
                "own-request",
                "承办人不能审批自己承办的问题的延期或者挂账，请由其他领导审批");
        requireOutside(history, duty, act, actor);
    }

    private static void requireOrder(History history, Act act) {
        require(
                history.judged() == ORDER.get(act),
                "closure-order",
                "销号按初核、签字、企业确认、销号的顺序办理，目前不能%s".formatted(act.chinese()));
    }

    /** While the history does not tell who did the work, everybody in the units that did it counts as a doer. */
    private static void requireOutside(History history, Duty duty, Act act, Actor actor) {
        require(
                !history.doersUnknown() || !actor.in(duty.unit()) && !actor.inAny(duty.supportingUnits()),
                "own-unit",
                "该问题导入前由谁经办没有记录，责任单位和配合单位的人员都不能%s，请由其他单位的人员办理".formatted(act.chinese()));
    }

    private static void requireApart(History history, Duty duty, Act act, Actor actor) {
        require(
                !history.doers().contains(actor.id()),
                "own-problem",
                "您参与过该问题的整改，不能%s，请由没有参与整改的人员办理".formatted(act.chinese()));
        requireOutside(history, duty, act, actor);
        boolean checkedIt = act == Act.SIGN || act == Act.CLOSE;
        require(
                !checkedIt || !actor.id().equals(history.by(Act.CHECK)),
                "own-check",
                "您初核过该问题，不能%s，请由其他人员办理".formatted(act.chinese()));
    }

    private void requireReopenable(History history, Instant at) {
        Instant closed =
                history.closedAt().orElseThrow(() -> refused("reopen-taken-over", "问题在导入前已经销号，不能重新打开，请作为新问题登记"));
        Instant last = calendar.due(closed, REOPENING);
        require(!at.isAfter(last), "reopen-late", "问题销号已超过九十天，不能重新打开，请作为新问题登记");
    }

    private static void require(boolean holds, String code, String message) {
        if (!holds) {
            throw refused(code, message);
        }
    }

    private static ProblemRefusedException refused(String code, String message) {
        return new ProblemRefusedException(code, message);
    }
}
