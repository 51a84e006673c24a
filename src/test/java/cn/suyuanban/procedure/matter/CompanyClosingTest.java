package cn.suyuanban.procedure.matter;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.ReviewResult;
import cn.suyuanban.ledger.ReviewResults;
import cn.suyuanban.support.Coverage;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
class CompanyClosingTest {

    private static final String KEY = "company-closing";

    @Autowired
    private Journey journey;

    @Autowired
    private Restaurant counter;

    @Autowired
    private ReviewResults results;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken(KEY)).isEmpty();
        assertThat(Coverage.untaken("closing-publicity")).isEmpty();
    }

    /** Accepted Monday 2026-11-02: twenty calendar days end on Sunday 11-22 and roll to Monday. */
    @Test
    @Tag("R37")
    @Tag("R07")
    void publishesASimpleClosingForTwentyCalendarDays() {
        // given
        counter.at("2026-11-02T09:00");
        ProcessInstance instance = journey.accepted(KEY, application("simple"));
        assertThat(journey.task(instance, "审查简易注销公示").getDueDate().toInstant()).isEqualTo(county("2026-11-23T18:00"));
        // when
        journey.pass(instance, "简易注销公示");
        assertThat(journey.timer(instance, "Event_ClosingOverdue").getDuedate()).isNotNull();
        journey.complete(
                instance, "收取登记申请", "window", Map.of("closingApplied", true, "closingAppliedOn", "2026-11-24"));
        journey.pass(instance, "清税证明", "企业注销登记");
        assertThat(journey.openSteps(instance))
                .containsExactlyInAnyOrder("审查社会保险登记注销", "审查海关报关单位备案注销", "审查银行账户注销预约", "审查印章注销");
        journey.pass(instance, "印章注销", "银行账户注销预约", "海关报关单位备案注销", "社会保险登记注销");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已办结");
        assertThat(results.ofCase(instance.getId()))
                .extracting(ReviewResult::item)
                .contains("企业注销登记")
                .doesNotContain("简易注销公示");
    }

    @Test
    void asksCreditorsForFortyFiveDaysAndPromisesLonger() {
        // given
        counter.at("2026-11-02T09:00");
        // when
        ProcessInstance instance = journey.accepted(KEY, application("general"));
        // then: 90 calendar days end on Sunday 2027-01-31 and roll to Monday
        assertThat(journey.task(instance, "审查债权人公告").getDueDate().toInstant()).isEqualTo(county("2026-12-17T18:00"));
        assertThat(journey.file(instance).promisedDue()).isEqualTo(county("2027-02-01T18:00"));
    }

    @Test
    void anObjectionEndsTheClosing() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application("general"));
        // when
        journey.refuse(instance, "债权人公告", "债权人提出异议");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("不予许可");
        assertThat(journey.passed(instance)).doesNotContain("Activity_ClearTax");
    }

    @Test
    @Tag("R37")
    void anObjectionEndsASimpleClosingAtOnce() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application("simple"));
        // when
        journey.refuse(instance, "简易注销公示", "利害关系人提出异议");
        // then
        assertThat(journey.openSteps(instance)).containsExactly("制证送达");
    }

    @Test
    @Tag("R37")
    void whoeverDoesNotApplyWithinTwentyDaysOfPublicityBeginsAgain() {
        // given
        counter.at("2026-11-02T09:00");
        ProcessInstance instance = journey.accepted(KEY, application("simple"));
        // when: published until Monday 2026-11-23
        counter.at("2026-11-23T17:00");
        journey.pass(instance, "简易注销公示");
        assertThat(journey.timer(instance, "Event_ClosingOverdue").getDuedate().toInstant())
                .isEqualTo(county("2026-12-14T18:00"));
        journey.fireTimer(instance, "Event_ClosingOverdue");
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("退件（逾期）");
        assertThat(journey.passed(instance)).doesNotContain("Activity_ClearTax");
    }

    @Test
    void doesNotDeregisterWhoOwesTax() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application("individual"));
        // when
        journey.pass(instance, "个体工商户注销征询");
        journey.refuse(instance, "清税证明", "尚有税款未结清");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("不予许可");
        assertThat(journey.passed(instance)).doesNotContain("Activity_Deregister");
    }

    @Test
    void doesNotAcceptOrReturnsWithoutAnyReview() {
        // when
        ProcessInstance refused = journey.notAccepted(KEY, application("simple"));
        ProcessInstance returned = journey.returned(KEY, application("simple"));
        // then
        assertThat(journey.file(refused).outcome()).isEqualTo("不予受理");
        assertThat(journey.file(returned).outcome()).isEqualTo("退件");
        assertThat(journey.passed(returned)).doesNotContain("Activity_PublishSimple");
    }

    @Test
    void theApplicantWithdrawsBeforeTheDecision() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application("simple"));
        // when
        journey.withdraw(instance, "office");
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已撤回");
        assertThat(journey.openSteps(instance)).isEmpty();
    }

    private static Map<String, Object> application(String path) {
        Map<String, Object> form = new HashMap<>();
        form.put("creditCode", "91140826MA0K000001");
        form.put("closingPath", path);
        form.put("closingReason", "停止经营");
        return form;
    }
}
