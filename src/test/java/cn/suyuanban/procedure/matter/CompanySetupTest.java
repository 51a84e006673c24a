package cn.suyuanban.procedure.matter;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
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
class CompanySetupTest {

    private static final String KEY = "company-setup";

    @Autowired
    private Journey journey;

    @Autowired
    private Restaurant counter;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private Notices notices;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken(KEY)).isEmpty();
        assertThat(Coverage.untaken("employer-insurance")).isEmpty();
    }

    @Test
    void setsUpTheCompanyAtEveryDepartmentAtOnce() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(true, true));
        assertThat(journey.openSteps(instance)).containsExactly("审查企业设立登记");
        // when
        journey.pass(instance, "企业设立登记");
        assertThat(journey.openSteps(instance))
                .containsExactlyInAnyOrder(
                        "审查公章刻制备案", "审查发票与税务信息确认", "审查社会保险登记", "审查职工医疗保险登记", "审查住房公积金缴存登记", "审查银行预约开户");
        journey.pass(instance, "银行预约开户", "住房公积金缴存登记", "职工医疗保险登记", "社会保险登记", "发票与税务信息确认", "公章刻制备案");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已办结");
        assertThat(journey.passed(instance)).contains("Activity_InsureStaff", "EndEvent_Completed");
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
    }

    @Test
    void asksOnlyTheDepartmentsThatTheAnswersCallFor() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(false, false));
        // when
        journey.pass(instance, "企业设立登记", "公章刻制备案", "发票与税务信息确认");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.passed(instance))
                .contains("Activity_EngraveSeal", "Activity_ConfirmTax")
                .doesNotContain("Activity_InsureStaff", "Activity_ReserveAccount");
    }

    /** Accepted Tuesday 2026-11-03 at 10:00: two hours to noon, two from 14:00. */
    @Test
    @Tag("R36")
    void promisesFourWorkingHoursAndTheLawGivesTheRegistrarThreeDays() {
        // given
        counter.at("2026-11-03T10:00");
        // when
        ProcessInstance instance = journey.accepted(KEY, application(false, false));
        // then
        assertThat(journey.file(instance).promisedDue()).isEqualTo(county("2026-11-03T16:00"));
        assertThat(steps.find(journey.task(instance, "审查企业设立登记").getId())).hasValueSatisfying(step -> {
            assertThat(step.name()).isEqualTo("审查企业设立登记");
            assertThat(step.department()).isEqualTo("approval");
            assertThat(step.dueAt()).isEqualTo(county("2026-11-03T12:00"));
            assertThat(step.statutoryDueAt()).isEqualTo(county("2026-11-06T18:00"));
        });
        assertThat(steps.openOfCase(instance.getId()))
                .extracting(CaseStep::scope)
                .containsExactlyInAnyOrder(CaseStep.Scope.CASE, CaseStep.Scope.STEP);
    }

    @Test
    void refusesTheRegistrationAndNothingElseBegins() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(true, true));
        // when
        journey.refuse(instance, "企业设立登记", "名称与已登记企业相同");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("不予许可");
        assertThat(journey.passed(instance)).doesNotContain("Activity_EngraveSeal", "Activity_ConfirmTax");
    }

    @Test
    @Tag("R35")
    @Tag("R24")
    void oneItemRefusedDoesNotRefuseTheOthers() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(false, true));
        // when
        journey.pass(instance, "企业设立登记", "公章刻制备案", "发票与税务信息确认");
        journey.refuse(instance, "银行预约开户", "未选择开户银行");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("部分办结");
        assertThat(notices.ofCase(instance.getId()))
                .filteredOn(notice -> notice.kind().equals("COMPLETED"))
                .singleElement()
                .extracting(Notice::body)
                .asString()
                .contains("企业设立登记", "银行预约开户：未选择开户银行", "行政复议");
    }

    @Test
    void doesNotAcceptOrReturnsWithoutAnyReview() {
        // when
        ProcessInstance refused = journey.notAccepted(KEY, application(false, false));
        ProcessInstance returned = journey.returned(KEY, application(false, false));
        // then
        assertThat(journey.file(refused).outcome()).isEqualTo("不予受理");
        assertThat(journey.file(returned).outcome()).isEqualTo("退件");
        assertThat(journey.passed(returned)).doesNotContain("Activity_RegisterCompany");
    }

    @Test
    void theApplicantWithdrawsWhileDepartmentsWork() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(true, false));
        journey.pass(instance, "企业设立登记");
        // when
        counter.act("withdraw-case", "office", instance, Map.of("withdrawReason", "不再设立"));
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已撤回");
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
    }

    private static Map<String, Object> application(boolean hiresStaff, boolean opensAccount) {
        Map<String, Object> form = new HashMap<>();
        form.put("applicantName", "绛县示例商贸有限公司");
        form.put("premisesAddress", "绛县示例路 1 号");
        form.put("businessScope", "日用百货销售");
        form.put("registeredCapital", 100);
        form.put("hiresStaff", hiresStaff);
        form.put("opensAccount", opensAccount);
        return form;
    }
}
