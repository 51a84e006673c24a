package cn.suyuanban.investment;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What once happened to a lead.
 *
 * @param subject the unit, the gate, the kind of contract or the project's code that it is about, or null
 * @param passed the answer of a judgement; true of whatever judges nothing
 * @param amount what was signed, in yuan, or null
 * @param actor the user's id
 * @param text reasons and remarks, or null
 */
public record LeadEvent(
        LeadAct act, String subject, boolean passed, BigDecimal amount, String actor, Instant at, String text) {

    static LeadEvent of(LeadAct act, String subject, String actor, Instant at, String text) {
        return new LeadEvent(act, subject, true, null, actor, at, text);
    }

    boolean is(LeadAct other) {
        return act == other;
    }
}
