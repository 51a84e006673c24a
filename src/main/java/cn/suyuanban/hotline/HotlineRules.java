package cn.suyuanban.hotline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitSyntaxException;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.calendar.WorkingCalendar;
import java.time.Instant;

/** Who may do what with a request, and when (R42–R47). Pure: history in, the next event or a refusal out. */
public final class HotlineRules {

    /** The hotline's own people. */
    public static final String HOTLINE = "hotline";

    private static final String COUNTY = "leader";
    private static final Limit RETURN = Limit.parse("1WD");
    private static final int LONGEST_EXTENSION = 10;
    private static final int MOST_REWORKS = 2;

    private final WorkingCalendar calendar;

    public HotlineRules(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * What happens if somebody does this now; the end of the caller's clock stays as it is.
     *
     * @param dispatch the dispatch that holds or is just being made, null before the first
     * @throws HotlineRefusedException with the reason and what to do instead
     */
    public HotlineEvent next(History history, Dispatch dispatch, Act act, Actor actor, Instant at, String text) {
        if (act != Act.REGISTER && !act.startsFrom(history.status())) {
            throw refused(
                    "hotline-state", "工单目前是“%s”，不能%s".formatted(history.status().chinese(), act.chinese()));
        }
        require(
                holds(dispatch, act, actor),
                "hotline-not-yours",
                "“%s”不属于您所在的部门，请由热线或者承办单位办理".formatted(act.chinese()));
        switch (act) {
            case DISPATCH ->
                require(!dispatch.supporters().contains(dispatch.unit()), "dispatch-same", "承办单位不能同时为协办单位，请从协办单位中去掉");
            case RETURN -> requireReturnable(history, at, text);
            case UPHOLD, DISMISS -> requireText(text, "decision-basis", "裁定退单须写明职责依据");
            case ASK_EXTENSION -> require(history.asked().isEmpty(), "extension-open", "已有一份延期申请等待审批，请待审批后再提出");
            case EXTEND -> requireApprovable(history, actor, at);
            case DECLINE -> requireAsked(history);
            case REPLY -> requireText(text, "reply-missing", "没有答复内容，请写明办理结果和依据");
            case CALL_BACK ->
                require(!history.workers().contains(actor.id()), "own-request", "承办过该工单的人员不能回访，请由热线其他人员回访");
            case SETTLE -> requireText(text, "settlement-missing", "会商办结须写明处理意见和理由");
            default -> {}
        }
        return new HotlineEvent(act, act.to(), actor.id(), at, text, null, null, history.due());
    }

    /**
     * What happens if a unit asks for more time now: once, before expiry, no more than the first limit (R45).
     *
     * @param limit by how much, in working days
     * @throws HotlineRefusedException with the reason
     */
    public HotlineEvent askExtension(
            History history, Dispatch dispatch, String limit, Actor actor, Instant at, String reason) {
        HotlineEvent asked = next(history, dispatch, Act.ASK_EXTENSION, actor, at, reason);
        requireExtendable(history, at, limit);
        return asked.until(limit, history.due());
    }

    private static boolean holds(Dispatch dispatch, Act act, Actor actor) {
        return switch (act.side()) {
            case DESK -> actor.isCaller() || actor.in(HOTLINE);
            case HOTLINE -> actor.in(HOTLINE);
            case UNIT -> actor.in(dispatch.unit());
            case SUPPORTER -> dispatch.supporters().stream().anyMatch(actor::in);
            case LEADER -> actor.in(COUNTY);
        };
    }

    private void requireReturnable(History history, Instant at, String text) {
        require(!history.has(Act.RETURN), "return-final", "本单已退过一次，再次派单为终局，不能再退，请按派单办理；确属职责交叉的，请提请会商");
        requireText(text, "return-basis", "退单须写明职责依据（三定规定、权责清单等）");
        Instant last = calendar.due(history.lastAt(Act.DISPATCH), RETURN);
        require(!at.isAfter(last), "return-late", "退单应当在派单后一个工作日内提出，期限已过，请按派单办理");
    }

    private void requireExtendable(History history, Instant at, String limit) {
        require(!history.has(Act.EXTEND), "extension-twice", "每单只能延期一次，本单已延期，请按现有期限办理");
        require(!at.isAfter(history.due()), "extension-late", "延期须在到期之前提出和批准，本单已经到期，不能再延，请尽快答复");
        Limit first = Limit.parse(history.limit());
        Limit asked = parsed(limit);
        require(
                first.unit() == LimitUnit.WD && asked.unit() == LimitUnit.WD,
                "extension-unit",
                "按小时计的紧急工单不能延期；延长时限须以工作日计，写法如 3WD");
        int cap = Math.min(first.amount(), LONGEST_EXTENSION);
        require(asked.amount() <= cap, "extension-cap", "最多可延长 %d 个工作日，不超过原时限，申请了 %s".formatted(cap, asked.chinese()));
    }

    private static Limit parsed(String limit) {
        try {
            return Limit.parse(limit);
        } catch (LimitSyntaxException e) {
            throw refused("extension-limit", "延长时限填写有误，请写成 3WD 的形式");
        }
    }

    private void requireApprovable(History history, Actor actor, Instant at) {
        HotlineEvent asked = requireAsked(history);
        requireExtendable(history, at, asked.limit());
        require(!actor.id().equals(asked.actor()), "own-extension", "申请人不能审批自己提出的延期，请由热线其他人员审批");
    }

    private static HotlineEvent requireAsked(History history) {
        return history.asked().orElseThrow(() -> refused("extension-none", "没有待审批的延期申请"));
    }

    /**
     * What a call-back leads to: done, sent back to work twice at most, then a consultation (会商).
     *
     * <p>A caller who cannot be reached closes the request, but says nothing about how it went.
     */
    public static Act after(CallBack said, History history) {
        if (!said.bad()) {
            return Act.CLOSE;
        }
        return history.reworks() < MOST_REWORKS ? Act.REWORK : Act.CONSULT;
    }

    private static void requireText(String text, String code, String message) {
        require(text != null && !text.isBlank(), code, message);
    }

    private static void require(boolean holds, String code, String message) {
        if (!holds) {
            throw refused(code, message);
        }
    }

    private static HotlineRefusedException refused(String code, String message) {
        return new HotlineRefusedException(code, message);
    }
}
