package cn.suyuanban.procedure.investment;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.investment.Lead.Kind;
import cn.suyuanban.investment.LeadAct;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way an investor's lead takes from its registration to its end (招商线索办理). */
@SuyuanbanTest
@EveryDatabase
class InvestmentLeadTest extends OpenInvestorLead {

    @Autowired
    private Patrol patrol;

    @Autowired
    private Notices notices;

    @Test
    @Tag("R60")
    void aLeadIsAnsweredWithinADayJudgedWithinThreeAndReportedEveryFortnight() {
        found();
        assertThat(due("响应投资方")).isEqualTo(county("2026-03-03T18:00"));
        does("响应投资方", "investment", Map.of("contactText", "专人已联系"));
        assertThat(due("研判线索")).isEqualTo(county("2026-03-05T18:00"));
        does("研判线索", "investment", Map.of("judgeResult", "pass", "judgeOpinion", "见材料"));
        assertThat(due("反馈投资方")).isEqualTo(county("2026-03-09T18:00"));
        assertThat(journey.timer(lead, "StartEvent_FortnightOver").getDuedate().toInstant())
                .isEqualTo(county("2026-03-16T09:00"));
        journey.fireTimer(lead, "StartEvent_FortnightOver");
        does("报送跟进情况", "investment", Map.of("followUpText", "已约首谈"));
        assertThat(log()).contains("响应：专人已联系", "跟进情况：已约首谈");
    }

    @Test
    @Tag("R60")
    void aLargeLeadHasAWeekToBeJudged() {
        counter.at("2026-03-02T09:00");
        lead = registers(Map.of("intendedAmount", 50000));
        does("响应投资方", "investment", Map.of("contactText", "专人已联系"));
        assertThat(due("研判线索")).isEqualTo(county("2026-03-09T18:00"));
    }

    @Test
    void aLeadThatIsNotWorthItEndsAndCanComeAgain() {
        found();
        judged("refuse");
        assertThat(journey.file(lead).outcome()).isEqualTo("不予跟进");
        assertThat(history()).endsWith(LeadAct.JUDGE, LeadAct.DROP);
        ProcessInstance again = registers(Map.of("reportingUnit", "商务局"));
        assertThat(leads.history(again.getId()).unit()).isEqualTo("商务局");
    }

    @Test
    void anotherUnitsLeadStaysOneRecordAndARulingSaysWhoseItIs() {
        // given
        found();
        // when
        ProcessInstance second = registers(Map.of("reportingUnit", "商务局"));
        ProcessInstance third = registers(Map.of("reportingUnit", "古绛镇"));
        // then
        assertThat(journey.file(second).outcome()).isEqualTo("已并入原线索");
        assertThat(journey.file(third).outcome()).isEqualTo("已并入原线索");
        assertThat(journey.openSteps(lead)).containsExactly("响应投资方", "裁定首谈单位");
        assertThat(journey.taskVariable(lead, "裁定首谈单位", "contendingUnits").toString())
                .contains("开发区", "商务局", "古绛镇");
        assertThat(due("裁定首谈单位")).isEqualTo(county("2026-03-09T18:00"));
        refused("unit-unknown", () -> rules("教育局"));
        rules("商务局");
        assertThat(leads.history(lead.getId()).unit()).isEqualTo("商务局");
        assertThat(leads.history(lead.getId()).credited()).containsExactly("商务局", "开发区", "古绛镇");
        assertThat(log()).anyMatch(line -> line.contains("“商务局”以 " + second.getBusinessKey()));
    }

    @Test
    void afterTheProtectionPeriodTheLeadIsOfTheUnitThatComesAndNobodyHasToRule() {
        found();
        counter.at("2026-09-02T09:00");
        registers(Map.of("reportingUnit", "商务局"));
        assertThat(leads.history(lead.getId()).unit()).isEqualTo("商务局");
        assertThat(journey.openSteps(lead)).containsExactly("响应投资方");
    }

    @Test
    @Tag("R59")
    void whatWasRefusedIsJudgedAnewAfterOtherTerms() {
        // given
        visited();
        assertThat(journey.openSteps(lead)).containsExactlyInAnyOrderElementsOf(GATES);
        GATES.forEach(gate -> gate(gate, gate.equals("用地预审") ? "refuse" : "pass"));
        // when the terms change, only what was refused is asked again
        assertThat(journey.openSteps(lead)).containsExactly("调整合作条件");
        revises("revise");
        assertThat(journey.openSteps(lead)).containsExactly("用地预审");
        gate("用地预审", "pass");
        reviews("refuse");
        revises("revise");
        assertThat(journey.openSteps(lead)).containsExactly("公平竞争审查");
        reviews("pass");
        // then
        assertThat(journey.openSteps(lead)).containsExactly("签约");
    }

    @Test
    void termsThatNobodyCanMendEndTheLead() {
        visited();
        GATES.forEach(gate -> gate(gate, gate.equals("环保预审") ? "refuse" : "pass"));
        revises("drop");
        assertThat(journey.file(lead).outcome()).isEqualTo("未能合作");
        assertThat(leads.history(lead.getId()).ended()).isTrue();
    }

    @Test
    void aFrameworkIsFollowedByTheFormalContractWhoseAmountHolds() {
        reviewed();
        signs("FRAMEWORK", 20000);
        assertThat(journey.openSteps(lead)).containsExactly("签约");
        signs("FORMAL", 12000.55);
        assertThat(leads.history(lead.getId()).signedAmount().orElseThrow()).isEqualByComparingTo("120005500");
        assertThat(journey.openSteps(lead)).containsExactly("企业注册");
    }

    @Test
    void aLeadIsDroppedAtAnyTimeWithItsReason() {
        visited();
        journey.fireTimer(lead, "StartEvent_FortnightOver");
        counter.act("drop-lead", "investment", lead, Map.of("dropReason", "投资方另选他处"));
        assertThat(journey.file(lead).outcome()).isEqualTo("线索已终止");
        assertThat(journey.openTasks(lead)).isEmpty();
        assertThat(leads.history(lead.getId()).events()).last().satisfies(event -> assertThat(event.text())
                .isEqualTo("投资方另选他处"));
    }

    @Test
    void aFurtherPhaseNamesTheLeadBeforeIt() {
        found();
        ProcessInstance more = registers(Map.of(
                "leadProject", "示例轴承项目二期",
                "linkKind", Kind.EXPANSION.name(),
                "linkedTo", lead.getBusinessKey()));
        assertThat(journey.openSteps(more)).containsExactly("响应投资方");
    }

    @Test
    void aLateStepReachesTheHeadOfTheOfficeOnce() {
        found();
        Task late = step("响应投资方");
        for (String at : List.of("2026-03-03T18:00", "2026-03-03T18:01", "2026-03-04T09:00")) {
            counter.at(at);
            patrol.takeDue();
            patrol.takeDue();
        }
        assertThat(notices.ofSteps(List.of(late.getId())))
                .filteredOn(notice -> "investment-head".equals(notice.recipient()))
                .extracting(Notice::rung, Notice::recipient)
                .containsOnlyOnce(tuple("RED", "investment-head"))
                .doesNotHaveDuplicates();
    }

    private void rules(String unit) {
        does("裁定首谈单位", "investment", Map.of("ruledUnit", unit, "shareCredit", true, "rulingReason", "实质洽谈在先"));
    }

    private Instant due(String step) {
        return step(step).getDueDate().toInstant();
    }
}
