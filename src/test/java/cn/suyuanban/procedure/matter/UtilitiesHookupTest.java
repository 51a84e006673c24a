package cn.suyuanban.procedure.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
class UtilitiesHookupTest {

    private static final String KEY = "utilities-hookup";

    @Autowired
    private Journey journey;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken(KEY)).isEmpty();
        assertThat(Coverage.untaken("joint-site-visit")).isEmpty();
        assertThat(Coverage.untaken("pipe-utilities")).isEmpty();
    }

    @Test
    void hooksUpEverythingAfterOneVisit() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(true));
        assertThat(journey.openSteps(instance)).containsExactly("联合踏勘：报装现场");
        // when
        visit(instance, "pass");
        journey.pass(instance, "供水接入方案", "供电接入方案", "通信接入方案", "供气接入方案", "供热接入方案");
        journey.passAs("city", instance, "外线占道挖掘许可");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已办结");
    }

    @Test
    void asksOnlyTheUtilitiesThatTheProjectNeeds() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(false));
        // when
        visit(instance, "pass");
        // then
        assertThat(journey.openSteps(instance)).containsExactlyInAnyOrder("审查供水接入方案", "审查供电接入方案", "审查通信接入方案");
        journey.pass(instance, "供水接入方案", "供电接入方案", "通信接入方案");
        journey.deliverAndRate(instance);
        assertThat(journey.passed(instance)).contains("Activity_PlanPipes").doesNotContain("Activity_ReviewRoadworks");
    }

    @Test
    @Tag("R16")
    void oneOfficerAloneCannotVisit() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(false));
        // then
        assertThatThrownBy(() -> visit(instance, "李 四", "李四", "pass")).hasMessageContaining("visit-officers");
        assertThat(journey.openSteps(instance)).containsExactly("联合踏勘：报装现场");
    }

    @Test
    @Tag("R16")
    void aSiteIsRecheckedOnceAndFailsIfNothingWasMended() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(false));
        // when
        visit(instance, "rectify");
        journey.complete(instance, "整改复核：报装现场", "office", record("李四", "王五", "fail"));
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("不予许可");
        assertThat(journey.passed(instance)).doesNotContain("Activity_PlanWater");
    }

    private void visit(ProcessInstance instance, String result) {
        visit(instance, "李四", "王五", result);
    }

    private void visit(ProcessInstance instance, String one, String two, String result) {
        journey.complete(instance, "联合踏勘：报装现场", "office", record(one, two, result));
    }

    private static Map<String, Object> record(String one, String two, String result) {
        return Map.of(
                "visitOfficerOne", one,
                "visitOfficerTwo", two,
                "visitDate", "2026-11-04",
                "visitResult", result,
                "visitRecord", "现场情况示例");
    }

    @Test
    void doesNotAcceptOrReturnsWithoutAnyReview() {
        // when
        ProcessInstance refused = journey.notAccepted(KEY, application(true));
        ProcessInstance returned = journey.returned(KEY, application(true));
        // then
        assertThat(journey.file(refused).outcome()).isEqualTo("不予受理");
        assertThat(journey.file(returned).outcome()).isEqualTo("退件");
        assertThat(journey.passed(returned)).doesNotContain("Activity_VisitSite");
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
        form.put("projectName", "示例项目");
        form.put("siteAddress", "绛县示例路 1 号");
        form.put("powerLoad", 200);
        form.put("waterUse", 30);
        form.put("needsGas", everything);
        form.put("needsHeat", everything);
        form.put("needsRoadworks", everything);
        return form;
    }
}
