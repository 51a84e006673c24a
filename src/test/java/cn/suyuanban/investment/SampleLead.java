package cn.suyuanban.investment;

import cn.suyuanban.investment.LeadHistory.Gate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Words for the life of a lead, registered by 开发区 on 2026-01-05 at 09:00; each word leads to a new life. */
record SampleLead(LeadHistory history) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LeadRules RULES = new LeadRules(6, ZONE);
    static final Instant FIRST = at("2026-01-05T09:00");

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static SampleLead registered() {
        return registered(FIRST);
    }

    static SampleLead registered(Instant at) {
        return new SampleLead(new LeadHistory(List.of(LeadEvent.of(LeadAct.REGISTER, "开发区", "market", at, "展会上接触"))));
    }

    static SampleLead visited(Instant at) {
        return registered(at)
                .does(LeadAct.JUDGE, null, at)
                .does(LeadAct.TALK, null, at)
                .does(LeadAct.VISIT, null, at);
    }

    /** All five gates and the review have said yes. */
    static SampleLead reviewed(Instant at) {
        SampleLead lead = visited(at);
        for (Gate gate : Gate.values()) {
            lead = lead.does(LeadAct.GATE, gate.name(), at);
        }
        return lead.does(LeadAct.REVIEW, null, at);
    }

    static SampleLead landed(Instant signed, String wan, String code) {
        return reviewed(signed)
                .signs("FORMAL", wan, signed)
                .does(LeadAct.INCORPORATE, null, signed)
                .does(LeadAct.HAND_OVER, code, signed);
    }

    SampleLead does(LeadAct act, String subject) {
        return does(act, subject, FIRST);
    }

    SampleLead does(LeadAct act, String subject, Instant at) {
        return next(new LeadEvent(act, subject, true, null, "fire", at, "见材料"));
    }

    SampleLead refuses(LeadAct act, String subject) {
        return next(new LeadEvent(act, subject, false, null, "fire", FIRST, "不符合"));
    }

    SampleLead signs(String contract, String wan, Instant at) {
        BigDecimal amount = new BigDecimal(wan).movePointRight(4);
        return next(new LeadEvent(LeadAct.SIGN, contract, true, amount, "fire", at, null));
    }

    SampleLead claimedBy(String unit, Instant at) {
        return new SampleLead(history.with(RULES.claimed(history, unit, "city", at, "也在洽谈")));
    }

    SampleLead next(LeadEvent event) {
        return new SampleLead(RULES.next(history, event));
    }
}
