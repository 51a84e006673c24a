package cn.suyuanban.investment;

import cn.suyuanban.investment.LeadHistory.Gate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What may happen to a lead next, and whose it is when two units find the same investor. */
public final class LeadRules {

    private static final String FORMAL = "FORMAL";
    private static final Set<String> CONTRACTS = Set.of("INTENT", "FRAMEWORK", FORMAL);
    private static final Set<LeadAct> CLAIMS = Set.of(LeadAct.REGISTER, LeadAct.CONTEST, LeadAct.TRANSFER);
    private static final Set<LeadAct> REASONED = Set.of(LeadAct.RULE, LeadAct.REVISE, LeadAct.DROP);

    private final int protectionMonths;
    private final ZoneId zone;

    /** @param protectionMonths how long (保护期) a lead belongs to the unit that registered it first */
    public LeadRules(int protectionMonths, ZoneId zone) {
        this.protectionMonths = protectionMonths;
        this.zone = zone;
    }

    /**
     * What the registration of a known lead by a unit comes to: it stays one record.
     *
     * @throws LeadRefusedException with code {@code lead-known} or {@code lead-signed}
     */
    public LeadEvent claimed(LeadHistory history, String unit, String actor, Instant at, String text) {
        if (history.contenders().contains(unit)) {
            throw new LeadRefusedException("lead-known", "本单位已登记过这家投资方的这个项目，请在原线索上办理");
        }
        if (history.signedAt().isPresent()) {
            throw new LeadRefusedException("lead-signed", "这个项目已由“" + history.unit() + "”签约，增资或换业主的，请写明原线索编号");
        }
        LeadAct act = at.isBefore(protectedUntil(history)) ? LeadAct.CONTEST : LeadAct.TRANSFER;
        return LeadEvent.of(act, unit, actor, at, text);
    }

    /** When the protection of the unit that leads ends; at that instant it holds no longer. */
    public Instant protectedUntil(LeadHistory history) {
        return history.ledSince().atZone(zone).plusMonths(protectionMonths).toInstant();
    }

    /**
     * The history with what happens next.
     *
     * @throws LeadRefusedException with the reason
     */
    public LeadHistory next(LeadHistory history, LeadEvent event) {
        if (CLAIMS.contains(event.act())) {
            throw new IllegalArgumentException(event.act() + " 由 claimed 产生");
        }
        require(!history.ended(), "lead-ended", "这条线索已终止或已转入项目护航，不再办理");
        boolean needsReason = REASONED.contains(event.act()) || !event.passed() && !event.is(LeadAct.RULE);
        require(!needsReason || said(event), "reason-missing", event.act().chinese() + "没有写明理由，请写明");
        switch (event.act()) {
            case RULE -> requireRuling(history, event);
            case TALK -> require(history.passed(LeadAct.JUDGE), "judgement-missing", "研判未通过，不能洽谈，请先研判");
            case VISIT -> require(history.passed(LeadAct.TALK), "talk-missing", "还没有首谈，请先洽谈");
            case GATE -> requireGate(history, event);
            case REVIEW -> requireReview(history, event);
            case REVISE -> require(refused(history), "nothing-refused", "预审和公平竞争审查没有未通过的，不需要调整合作条件");
            case SIGN -> requireSignable(history, event);
            case INCORPORATE -> require(formal(history), "contract-not-formal", "还没有签订正式合同，不能登记企业注册");
            case HAND_OVER -> require(history.passed(LeadAct.INCORPORATE), "company-missing", "企业还没有注册，不能转入项目护航");
            default -> {}
        }
        return history.with(event);
    }

    /** The gates that have not passed, those refused and those not yet judged. */
    public List<Gate> closedGates(LeadHistory history) {
        return gates(gate -> history.gate(gate).filter(LeadEvent::passed).isEmpty());
    }

    private static void requireRuling(LeadHistory history, LeadEvent event) {
        require(history.contested(), "conflict-missing", "没有待裁定的重复登记");
        require(
                history.contenders().contains(event.subject()),
                "unit-unknown",
                "“" + event.subject() + "”没有登记过这条线索，首谈单位须从登记过的单位中选定");
    }

    private static void requireGate(LeadHistory history, LeadEvent event) {
        require(history.passed(LeadAct.VISIT), "visit-missing", "还没有考察，不能预审，请先考察");
        Gate gate = Gate.valueOf(event.subject());
        boolean again = history.gate(gate).filter(before -> !before.passed()).isPresent() && !revised(history, gate);
        require(!again, "terms-unchanged", gate.chinese() + "预审未通过，合作条件没有调整，不能重新预审");
    }

    private void requireReview(LeadHistory history, LeadEvent event) {
        require(closedGates(history).isEmpty(), "gates-closed", "预审未通过或未完成：" + names(closedGates(history)));
        require(history.review().isEmpty(), "review-done", "公平竞争审查已有结论，合作条件没有调整，不能重新审查");
        String registrar = history.events().get(0).actor();
        require(!registrar.equals(event.actor()), "own-lead", "登记线索的人不能审查自己的线索，请由他人审查");
    }

    private void requireSignable(LeadHistory history, LeadEvent event) {
        require(!history.contested(), "conflict-open", "两个单位登记了同一线索，尚未裁定，不能签约");
        require(closedGates(history).isEmpty(), "gates-closed", "预审未通过或未完成，不能签约：" + names(closedGates(history)));
        LeadEvent review = history.review()
                .orElseThrow(() -> new LeadRefusedException("review-missing", "公平竞争审查未完成，不能签约（公平竞争审查条例第八条至第十条）"));
        require(review.passed(), "review-blocked", "公平竞争审查未通过，不能签约（公平竞争审查条例第八条至第十条），请调整合作条件后重新审查");
        require(CONTRACTS.contains(event.subject()), "contract-unknown", "合同类型是意向、框架或正式，请选择");
        require(event.amount() != null && event.amount().signum() > 0, "amount-missing", "签约金额没有填写或不大于零，请填写");
    }

    private static boolean refused(LeadHistory history) {
        return history.review().filter(review -> !review.passed()).isPresent()
                || !gates(gate -> history.gate(gate)
                                .filter(judged -> !judged.passed())
                                .isPresent())
                        .isEmpty();
    }

    private static boolean revised(LeadHistory history, Gate gate) {
        List<LeadEvent> events = history.events();
        int judged = events.lastIndexOf(history.gate(gate).orElseThrow());
        return events.stream().skip(judged).anyMatch(event -> event.is(LeadAct.REVISE));
    }

    private static boolean formal(LeadHistory history) {
        return history.last(LeadAct.SIGN)
                .filter(event -> FORMAL.equals(event.subject()))
                .isPresent();
    }

    private static List<Gate> gates(Predicate<Gate> which) {
        return Arrays.stream(Gate.values()).filter(which).toList();
    }

    private static String names(List<Gate> gates) {
        return gates.stream().map(Gate::chinese).collect(Collectors.joining("、"));
    }

    private static boolean said(LeadEvent event) {
        return event.text() != null && !event.text().isBlank();
    }

    private static void require(boolean holds, String code, String message) {
        if (!holds) {
            throw new LeadRefusedException(code, message);
        }
    }
}
