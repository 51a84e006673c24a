package cn.suyuanban.procedure.matter;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseSteps;
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
class NewbornTest {

    private static final String KEY = "newborn";

    @Autowired
    private Journey journey;

    @Autowired
    private Restaurant counter;

    @Autowired
    private CaseSteps steps;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken(KEY)).isEmpty();
    }

    @Test
    void eachCertificateIsTheNextStepsMaterial() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application());
        assertThat(journey.openSteps(instance)).containsExactly("审查出生医学证明");
        // when
        journey.pass(instance, "出生医学证明");
        assertThat(journey.openSteps(instance)).containsExactlyInAnyOrder("审查出生户口登记", "审查预防接种证");
        journey.pass(instance, "出生户口登记");
        assertThat(journey.openSteps(instance)).containsExactlyInAnyOrder("审查城乡居民医保参保", "审查社会保障卡申领", "审查预防接种证");
        journey.pass(instance, "城乡居民医保参保", "社会保障卡申领", "预防接种证");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已办结");
    }

    /** Accepted Monday 2026-11-02; the month ends Wednesday 2026-12-02. */
    @Test
    @Tag("R38")
    void registersTheBirthInADayAndWithinAMonthByLaw() {
        // given
        counter.at("2026-11-02T09:00");
        ProcessInstance instance = journey.accepted(KEY, application());
        // when
        journey.pass(instance, "出生医学证明");
        // then
        assertThat(steps.find(journey.task(instance, "审查出生户口登记").getId())).hasValueSatisfying(step -> {
            assertThat(step.dueAt()).isEqualTo(county("2026-11-03T18:00"));
            assertThat(step.statutoryDueAt()).isEqualTo(county("2026-12-02T18:00"));
        });
    }

    @Test
    @Tag("R35")
    void aRefusedRegistrationLeavesTheVaccinationRecord() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application());
        // when
        journey.pass(instance, "出生医学证明");
        journey.refuse(instance, "出生户口登记", "落户地址不符");
        journey.pass(instance, "预防接种证");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("部分办结");
        assertThat(journey.passed(instance)).doesNotContain("Activity_EnrolMedical", "Activity_IssueCard");
    }

    @Test
    void withoutABirthCertificateNothingFollows() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application());
        // when
        journey.refuse(instance, "出生医学证明", "父母信息不一致");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("不予许可");
        assertThat(journey.passed(instance)).doesNotContain("Activity_RegisterBirth", "Activity_RecordVaccination");
    }

    @Test
    void doesNotAcceptOrReturnsWithoutAnyReview() {
        // when
        ProcessInstance refused = journey.notAccepted(KEY, application());
        ProcessInstance returned = journey.returned(KEY, application());
        // then
        assertThat(journey.file(refused).outcome()).isEqualTo("不予受理");
        assertThat(journey.file(returned).outcome()).isEqualTo("退件");
        assertThat(journey.passed(returned)).doesNotContain("Activity_IssueBirthCertificate");
    }

    @Test
    void theApplicantWithdrawsBeforeTheDecision() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application());
        // when
        journey.withdraw(instance, "office");
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已撤回");
        assertThat(journey.openSteps(instance)).isEmpty();
    }

    private static Map<String, Object> application() {
        Map<String, Object> form = new HashMap<>();
        form.put("childName", "示例宝宝");
        form.put("birthDate", "2026-10-20");
        form.put("hospital", "绛县示例医院");
        form.put("householdAddress", "绛县示例路 1 号");
        return form;
    }
}
