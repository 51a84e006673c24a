package cn.suyuanban.procedure.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.Coverage;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
class AfterDeathTest {

    private static final String KEY = "after-death";

    @Autowired
    private Journey journey;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken(KEY)).isEmpty();
    }

    @Test
    void settlesEverythingAfterTheHouseholdEntryIsCancelled() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(true));
        assertThat(journey.openSteps(instance)).containsExactly("审查户口注销");
        // when
        journey.pass(instance, "户口注销");
        journey.pass(instance, "医保个人账户清退", "养老金停发与丧葬抚恤", "住房公积金提取", "低保、残疾补贴停发");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已办结");
    }

    @Test
    void asksOnlyWhatTheLifeOfTheDeceasedCallsFor() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(false));
        // when
        journey.pass(instance, "户口注销", "医保个人账户清退");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.passed(instance))
                .doesNotContain("Activity_SettlePension", "Activity_WithdrawFund", "Activity_StopSubsidy");
    }

    @Test
    @Tag("R35")
    void aRefusedCancellationIsToldToThoseWhoGoOn() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(false));
        // when
        journey.refuse(instance, "户口注销", "死亡证明信息不一致");
        assertThat(journey.taskVariable(instance, "审查医保个人账户清退", "caseSummary"))
                .asString()
                .endsWith("户口注销：未注销");
        journey.pass(instance, "医保个人账户清退");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("部分办结");
    }

    @Test
    void doesNotAcceptOrReturnsWithoutAnyReview() {
        // when
        ProcessInstance refused = journey.notAccepted(KEY, application(true));
        ProcessInstance returned = journey.returned(KEY, application(true));
        // then
        assertThat(journey.file(refused).outcome()).isEqualTo("不予受理");
        assertThat(journey.file(returned).outcome()).isEqualTo("退件");
        assertThat(journey.passed(returned)).doesNotContain("Activity_CancelHousehold");
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
        form.put("deceasedName", "示例逝者");
        form.put("deathDate", "2026-10-20");
        form.put("kinship", "子女");
        form.put("drewPension", everything);
        form.put("paidFund", everything);
        form.put("drewSubsidy", everything);
        return form;
    }
}
