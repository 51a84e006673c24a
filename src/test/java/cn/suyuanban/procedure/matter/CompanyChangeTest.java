package cn.suyuanban.procedure.matter;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseSteps;
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
class CompanyChangeTest {

    private static final String KEY = "company-change";

    @Autowired
    private Journey journey;

    @Autowired
    private Restaurant counter;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private ReviewResults results;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken(KEY)).isEmpty();
        assertThat(Coverage.untaken("renew-certificates")).isEmpty();
    }

    @Test
    void changesEverythingThatCarriesTheName() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(true));
        // when
        journey.pass(instance, "企业变更登记");
        journey.pass(instance, "税务信息变更", "社会保险登记变更", "职工医疗保险登记变更", "住房公积金缴存登记变更", "银行账户信息变更", "印章更换备案");
        journey.passAs("market", instance, "相关许可证变更");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已办结");
        assertThat(journey.passed(instance)).contains("Activity_RenewCertificates", "EndEvent_Completed");
    }

    @Test
    void leavesSealAndPermitsWhereTheyNeedNoChange() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(false));
        // when
        journey.pass(instance, "企业变更登记", "税务信息变更", "社会保险登记变更", "职工医疗保险登记变更", "住房公积金缴存登记变更", "银行账户信息变更");
        journey.deliverAndRate(instance);
        // then
        assertThat(results.ofCase(instance.getId()))
                .extracting(ReviewResult::item)
                .contains("税务信息变更")
                .doesNotContain("印章更换备案", "相关许可证变更");
    }

    /** Accepted Tuesday 2026-11-03. */
    @Test
    @Tag("R36")
    void registersInADayAndByLawInThree() {
        // given
        counter.at("2026-11-03T10:00");
        // when
        ProcessInstance instance = journey.accepted(KEY, application(false));
        // then
        assertThat(steps.find(journey.task(instance, "审查企业变更登记").getId())).hasValueSatisfying(step -> {
            assertThat(step.dueAt()).isEqualTo(county("2026-11-04T18:00"));
            assertThat(step.statutoryDueAt()).isEqualTo(county("2026-11-06T18:00"));
        });
    }

    @Test
    void withoutTheRegistrationNothingChanges() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(true));
        // when
        journey.refuse(instance, "企业变更登记", "名称不符合规定");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("不予许可");
        assertThat(journey.passed(instance)).doesNotContain("Activity_UpdateTax");
    }

    @Test
    void doesNotAcceptOrReturnsWithoutAnyReview() {
        // when
        ProcessInstance refused = journey.notAccepted(KEY, application(true));
        ProcessInstance returned = journey.returned(KEY, application(true));
        // then
        assertThat(journey.file(refused).outcome()).isEqualTo("不予受理");
        assertThat(journey.file(returned).outcome()).isEqualTo("退件");
        assertThat(journey.passed(returned)).doesNotContain("Activity_RegisterChange");
    }

    @Test
    void theApplicantWithdrawsBeforeTheDecision() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(true));
        // when
        journey.withdraw(instance, "office");
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已撤回");
        assertThat(journey.openSteps(instance)).isEmpty();
    }

    private static Map<String, Object> application(boolean everything) {
        Map<String, Object> form = new HashMap<>();
        form.put("applicantName", "绛县示例商贸有限公司");
        form.put("creditCode", "91140826MA0K000001");
        form.put("changeDetails", "名称变更");
        form.put("nameChanged", everything);
        form.put("holdsPermits", everything);
        return form;
    }
}
