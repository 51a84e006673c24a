package cn.suyuanban.procedure.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.ReviewResult;
import cn.suyuanban.ledger.ReviewResults;
import cn.suyuanban.support.Coverage;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
class RetirementTest {

    private static final String KEY = "retirement";

    @Autowired
    private Journey journey;

    @Autowired
    private ReviewResults results;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken(KEY)).isEmpty();
    }

    @Test
    void retiresAndSettlesTheRestAtOnce() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(true));
        // when
        journey.pass(instance, "户籍信息核查", "退休核准");
        journey.pass(instance, "独生子女父母奖励", "住房公积金提取", "退休人员医疗保险待遇");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已办结");
        assertThat(results.ofCase(instance.getId()))
                .extracting(ReviewResult::item)
                .containsExactly("退休核准", "独生子女父母奖励", "住房公积金提取", "退休人员医疗保险待遇");
    }

    @Test
    void leavesFundAndRewardToThoseWhoAsk() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(false));
        // when
        journey.pass(instance, "户籍信息核查", "退休核准", "退休人员医疗保险待遇");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.passed(instance)).doesNotContain("Activity_WithdrawFund", "Activity_GrantReward");
    }

    @Test
    void tellsTheReviewerWhatTheCheckFoundAndNothingFollowsARefusal() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application(true));
        // when
        journey.refuse(instance, "户籍信息核查", "出生日期与户籍不一致");
        assertThat(journey.taskVariable(instance, "审查退休核准", "caseSummary"))
                .asString()
                .endsWith("户籍核查：不符");
        journey.refuse(instance, "退休核准", "未达到退休年龄");
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("不予许可");
        assertThat(journey.passed(instance)).doesNotContain("Activity_TransferMedical");
    }

    @Test
    void doesNotAcceptOrReturnsWithoutAnyReview() {
        // when
        ProcessInstance refused = journey.notAccepted(KEY, application(true));
        ProcessInstance returned = journey.returned(KEY, application(true));
        // then
        assertThat(journey.file(refused).outcome()).isEqualTo("不予受理");
        assertThat(journey.file(returned).outcome()).isEqualTo("退件");
        assertThat(journey.passed(returned)).doesNotContain("Activity_ApproveRetirement");
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
        form.put("employer", "绛县示例公司");
        form.put("birthDate", "1966-11-02");
        form.put("retirementDate", "2026-12-01");
        form.put("withdrawsFund", everything);
        form.put("onlyChild", everything);
        return form;
    }
}
