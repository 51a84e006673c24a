package cn.suyuanban.investment;

import static cn.suyuanban.investment.SampleLead.FIRST;
import static cn.suyuanban.investment.SampleLead.RULES;
import static cn.suyuanban.investment.SampleLead.at;
import static cn.suyuanban.investment.SampleLead.registered;
import static cn.suyuanban.investment.SampleLead.reviewed;
import static cn.suyuanban.investment.SampleLead.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.investment.LeadHistory.Gate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may happen to a lead, whose it is, and what keeps it from being signed. */
class LeadRulesTest {

    @Test
    void aLeadGoesFromItsRegistrationToTheHandOverAndThenRests() {
        SampleLead landed = SampleLead.landed(FIRST, "12000", "2026-示例-001");
        assertThat(landed.history().projectCode()).contains("2026-示例-001");
        assertThat(landed.history().signedAmount())
                .hasValueSatisfying(yuan -> assertThat(yuan).isEqualByComparingTo("120000000"));
        refused("lead-ended", () -> landed.does(LeadAct.DROP, null));
    }

    @Test
    void everyStepWaitsForTheOneBeforeIt() {
        refused("judgement-missing", () -> registered().does(LeadAct.TALK, null));
        refused(
                "judgement-missing",
                () -> registered().refuses(LeadAct.JUDGE, null).does(LeadAct.TALK, null));
        refused("talk-missing", () -> registered().does(LeadAct.VISIT, null));
        refused("visit-missing", () -> registered().does(LeadAct.GATE, "LAND"));
        refused(
                "contract-not-formal",
                () -> reviewed(FIRST).signs("INTENT", "100", FIRST).does(LeadAct.INCORPORATE, null));
        refused(
                "company-missing",
                () -> reviewed(FIRST).signs("FORMAL", "100", FIRST).does(LeadAct.HAND_OVER, "X"));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedGateIsNamedAndKeepsTheContractFromBeingSigned(Gate gate) {
        SampleLead lead = visited(FIRST);
        for (Gate one : Gate.values()) {
            lead = one == gate ? lead.refuses(LeadAct.GATE, one.name()) : lead.does(LeadAct.GATE, one.name());
        }
        SampleLead held = lead;
        assertThatThrownBy(() -> held.signs("INTENT", "100", FIRST)).hasMessageEndingWith("：" + gate.chinese() + "。");
        refused("gates-closed", () -> held.does(LeadAct.REVIEW, null));
        refused("terms-unchanged", () -> held.does(LeadAct.GATE, gate.name()));
        SampleLead revised = held.does(LeadAct.REVISE, null).does(LeadAct.GATE, gate.name());
        assertThat(RULES.closedGates(revised.history())).isEmpty();
    }

    @Test
    @Tag("R59")
    void nothingIsSignedBeforeTheReviewNotEvenAnIntent() {
        SampleLead lead = visited(FIRST);
        for (Gate gate : Gate.values()) {
            lead = lead.does(LeadAct.GATE, gate.name());
        }
        SampleLead unreviewed = lead;
        for (String contract : new String[] {"INTENT", "FRAMEWORK", "FORMAL"}) {
            refused("review-missing", () -> unreviewed.signs(contract, "100", FIRST));
        }
    }

    @Test
    @Tag("R59")
    void aBlockedReviewIsOverriddenByNobodyOnlyOtherTermsAreReviewedAnew() {
        SampleLead lead = visited(FIRST);
        for (Gate gate : Gate.values()) {
            lead = lead.does(LeadAct.GATE, gate.name());
        }
        SampleLead blocked = lead.refuses(LeadAct.REVIEW, null);
        refused("review-blocked", () -> blocked.signs("FORMAL", "100", FIRST));
        refused("review-done", () -> blocked.does(LeadAct.REVIEW, null));
        SampleLead revised = blocked.does(LeadAct.REVISE, null);
        refused("review-missing", () -> revised.signs("FORMAL", "100", FIRST));
        SampleLead passed = revised.does(LeadAct.REVIEW, null).signs("FORMAL", "100", FIRST);
        assertThat(passed.history().signedAt()).contains(FIRST);
        refused("nothing-refused", () -> reviewed(FIRST).does(LeadAct.REVISE, null));
    }

    @Test
    void nobodyReviewsTheirOwnLead() {
        SampleLead lead = visited(FIRST);
        for (Gate gate : Gate.values()) {
            lead = lead.does(LeadAct.GATE, gate.name());
        }
        SampleLead own = lead;
        refused("own-lead", () -> own.next(LeadEvent.of(LeadAct.REVIEW, null, "market", FIRST, null)));
    }

    @Test
    void theSecondUnitOfTheProtectionPeriodWaitsForARulingOnTheSameRecord() {
        SampleLead contested = reviewed(FIRST).claimedBy("商务局", at("2026-07-05T08:59"));
        assertThat(contested.history().unit()).isEqualTo("开发区");
        refused("conflict-open", () -> contested.signs("INTENT", "100", FIRST));
        refused("unit-unknown", () -> contested.does(LeadAct.RULE, "文旅局"));
        refused("reason-missing", () -> contested.next(LeadEvent.of(LeadAct.RULE, "开发区", "city", FIRST, " ")));
        refused("lead-known", () -> contested.claimedBy("商务局", FIRST));
        SampleLead shared = contested.does(LeadAct.RULE, "商务局");
        assertThat(shared.history().credited()).containsExactly("商务局", "开发区");
        SampleLead alone = contested.refuses(LeadAct.RULE, "开发区");
        assertThat(alone.history().credited()).containsExactly("开发区");
        refused("conflict-missing", () -> alone.does(LeadAct.RULE, "商务局"));
    }

    @Test
    void afterTheProtectionPeriodALeadGoesToWhoeverComesUnlessItIsSigned() {
        SampleLead late = registered().claimedBy("商务局", at("2026-07-05T09:00"));
        assertThat(late.history().contested()).isFalse();
        assertThat(late.history().unit()).isEqualTo("商务局");
        assertThat(RULES.protectedUntil(late.history())).isEqualTo(at("2027-01-05T09:00"));
        SampleLead signed = reviewed(FIRST).signs("INTENT", "100", FIRST);
        refused("lead-signed", () -> signed.claimedBy("商务局", at("2027-07-05T09:00")));
    }

    @Test
    void refusalsAndEndingsAreReasonedAndContractsHaveAKindAndAnAmount() {
        refused("reason-missing", () -> registered()
                .next(new LeadEvent(LeadAct.JUDGE, null, false, null, "fire", FIRST, null)));
        refused("reason-missing", () -> registered().next(LeadEvent.of(LeadAct.DROP, null, "fire", FIRST, "")));
        refused("contract-unknown", () -> reviewed(FIRST).signs("VERBAL", "100", FIRST));
        refused("amount-missing", () -> reviewed(FIRST).signs("FORMAL", "0", FIRST));
        refused("link-incomplete", () -> new Lead.Link(Lead.Kind.EXPANSION, null));
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(LeadRefusedException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}
