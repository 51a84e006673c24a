package cn.suyuanban.procedure.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.investment.LeadAct;
import cn.suyuanban.investment.chain.Chains;
import cn.suyuanban.investment.chain.Gap;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused on the way of an investor's lead, with its reason and remedy; the step stays open. */
@SuyuanbanTest
class LeadRefusalsTest extends OpenInvestorLead {

    @Autowired
    private Chains chains;

    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @CsvSource({
        "EXPANSION, 20260101-9999, link-unknown",
        "EXPANSION, , form-invalid",
        "FIRST, 20260101-9999, link-incomplete"
    })
    void aLinkThatLeadsNowhereIsRefused(String kind, String number, String code) {
        counter.at("2026-03-02T09:00");
        Map<String, Object> link = new HashMap<>();
        link.put("linkKind", kind);
        link.put("linkedTo", number);
        refused(code, () -> registers(link));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5})
    void anAmountThatIsNoneIsSentBackByTheForm(int amount) {
        counter.at("2026-03-02T09:00");
        refused("form-invalid", () -> registers(Map.of("intendedAmount", amount)));
    }

    @Test
    void aLeadForAGapIsKnownToTheChainAndAGapNobodyKnowsIsRefused() {
        counter.at("2026-03-02T09:00");
        chains.add("示例装备链", "leader", "示例链主");
        chains.add(new Gap("示例装备链", "铸件", Gap.Part.UPSTREAM, Gap.Kind.MISSING, Gap.Aim.FILL, List.of()));
        refused("gap-unknown", () -> registers(Map.of("chainName", "示例装备链", "chainNode", "齿轮")));
        lead = registers(Map.of("chainName", "示例装备链", "chainNode", "铸件"));
        assertThat(chains.open())
                .filteredOn(open -> open.gap().chain().equals("示例装备链"))
                .singleElement()
                .satisfies(open -> assertThat(open.leads()).containsExactly(lead.getBusinessKey()));
    }

    @Test
    void aUnitRegistersAnInvestorsProjectOnce() {
        found();
        refused("lead-known", () -> registers(Map.of()));
        assertThat(journey.openSteps(lead)).containsExactly("响应投资方");
    }

    @Test
    void aLeadIsNotDroppedOrJudgedWithoutAReason() {
        found();
        refused("form-invalid", () -> counter.act("drop-lead", "investment", lead, Map.of("dropReason", "")));
        does("响应投资方", "investment", Map.of("contactText", "专人已联系"));
        assertThatThrownBy(() -> does("研判线索", "investment", Map.of("judgeResult", "refuse", "judgeOpinion", "")))
                .hasMessageContaining("form-invalid");
        assertThat(journey.openSteps(lead)).containsExactly("研判线索");
    }

    @Test
    void nothingIsSignedWhileTwoUnitsContendAndTheStepStaysOpen() {
        reviewed();
        registers(Map.of("reportingUnit", "商务局"));
        refused("conflict-open", () -> signs("FORMAL", 12000));
        assertThat(journey.openSteps(lead)).containsExactly("签约", "裁定首谈单位");
        assertThat(history()).doesNotContain(LeadAct.SIGN);
        assertThat(trail.ofCase(lead.getId()))
                .filteredOn(entry -> !entry.done())
                .extracting(AuditEntry::code)
                .containsExactly("conflict-open");
    }

    @Test
    void aContractOfNothingAndOneThatOthersAlreadySignedAreRefused() {
        reviewed();
        assertThatThrownBy(() -> signs("FORMAL", 0)).hasMessageContaining("form-invalid");
        assertThat(journey.openSteps(lead)).containsExactly("签约");
        signs("FORMAL", 12000);
        refused("lead-signed", () -> registers(Map.of("reportingUnit", "商务局")));
    }

    @Test
    @Tag("R59")
    void whoRegisteredALeadDoesNotReviewIt() {
        visited();
        GATES.forEach(gate -> gate(gate, "pass"));
        identity.createMembership("investment", "market");
        try {
            Map<String, Object> answer = Map.of("fairResult", "pass", "fairOpinion", "见审查表");
            refused("own-lead", () -> does("公平竞争审查", "investment", answer));
        } finally {
            identity.deleteMembership("investment", "market");
        }
        assertThat(journey.openSteps(lead)).containsExactly("公平竞争审查");
        assertThat(history()).doesNotContain(LeadAct.REVIEW);
    }

    @Test
    void aProjectThatIsEscortedAlreadyIsNotHandedOverAndTheLeadGoesOn() {
        // given
        String code = "LEAD-TWICE";
        Map<String, Object> other = handOver(code);
        other.put("applicantName", "绛县示例企业");
        other.put("cluster", "新装备");
        other.put("totalInvestment", 100);
        var escorted = counter.start("project-escort", "team", other);
        reviewed();
        signs("FORMAL", 12000);
        incorporated();
        // when
        refused("project-duplicate", () -> does("转入项目护航", "team", handOver(code)));
        // then
        assertThat(journey.openSteps(lead)).containsExactly("转入项目护航");
        assertThat(leads.history(lead.getId()).ended()).isFalse();
        runtime.deleteProcessInstance(escorted.getId(), "test");
    }
}
