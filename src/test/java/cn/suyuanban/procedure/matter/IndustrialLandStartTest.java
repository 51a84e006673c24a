package cn.suyuanban.procedure.matter;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.document.Documents;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.Coverage;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
class IndustrialLandStartTest {

    private static final String KEY = "industrial-land-start";

    private static final String[] FIRST = {"建设工程规划许可", "建设用地规划许可", "环境影响评价文件", "节能、水保、防雷等承诺事项", "质量安全监督手续"};

    @Autowired
    private Journey journey;

    @Autowired
    private Restaurant counter;

    @Autowired
    private Notices notices;

    @Autowired
    private Documents documents;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken(KEY)).isEmpty();
        assertThat(Coverage.untaken("check-commitment")).isEmpty();
    }

    @Test
    @Tag("R31")
    void decidesOnTheCommitmentAndChecksItAfterwards() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application());
        journey.pass(instance, FIRST);
        // when
        journey.pass(instance, "建筑工程施工许可");
        journey.deliver(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("已办结");
        assertThat(journey.openSteps(instance)).containsExactly("核查承诺");
        journey.rate(instance, 5);
        check(instance, Map.of("commitmentKept", "yes", "commitmentFinding", "与承诺一致"));
        assertThat(journey.openSteps(instance)).isEmpty();
        assertThat(notices.ofCase(instance.getId())).extracting(Notice::kind).doesNotContain("REVOKED");
    }

    /** Delivered Monday 2026-11-02: sixty calendar days end on Friday 2027-01-01, a holiday, and roll to Monday. */
    @Test
    @Tag("R31")
    void theCheckIsDueSixtyDaysAfterDelivery() {
        // given
        counter.at("2026-11-02T09:00");
        ProcessInstance instance = granted();
        // then
        assertThat(journey.task(instance, "核查承诺").getDueDate().toInstant()).isEqualTo(county("2027-01-04T18:00"));
    }

    @Test
    @Tag("R31")
    void aFalseCommitmentRevokesTheDecision() {
        // given
        ProcessInstance instance = granted();
        journey.rate(instance, 4);
        // when
        check(instance, Map.of("commitmentKept", "no", "commitmentFinding", "擅自变更", "revocationReason", "未按承诺的设计方案建设"));
        // then
        assertThat(journey.openSteps(instance)).isEmpty();
        assertThat(notices.ofCase(instance.getId())).last().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("REVOKED");
            assertThat(notice.body()).contains("未按承诺的设计方案建设", "行政复议");
        });
        assertThat(documents.ofCase(instance.getId())).last().satisfies(document -> assertThat(document.kind())
                .isEqualTo(DocumentKind.REVOKED));
    }

    @Test
    @Tag("R39")
    void thereIsNoConstructionPermitWithoutPlanning() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application());
        // when
        journey.refuse(instance, "建设工程规划许可", "容积率不符合规划条件");
        journey.pass(instance, Arrays.copyOfRange(FIRST, 1, FIRST.length));
        journey.deliver(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("部分办结");
        assertThat(journey.passed(instance)).doesNotContain("Activity_PermitConstruction");
    }

    @Test
    void nothingIsCheckedWhereNothingWasGranted() {
        // given
        ProcessInstance instance = journey.accepted(KEY, application());
        // when
        for (String item : FIRST) {
            journey.refuse(instance, item, "不符合条件");
        }
        journey.deliverAndRate(instance);
        // then
        assertThat(journey.file(instance).outcome()).isEqualTo("不予许可");
        assertThat(journey.passed(instance)).contains("EndEvent_Completed");
    }

    @Test
    void nobodyAppliesWithoutSigningTheCommitment() {
        Map<String, Object> form = application();
        form.put("commitmentSigned", false);
        assertThatThrownBy(() -> journey.apply(KEY, form)).hasMessageContaining("commitmentSigned");
    }

    private ProcessInstance granted() {
        ProcessInstance instance = journey.accepted(KEY, application());
        journey.pass(instance, FIRST);
        journey.pass(instance, "建筑工程施工许可");
        journey.deliver(instance);
        return instance;
    }

    private void check(ProcessInstance instance, Map<String, Object> form) {
        journey.complete(instance, "核查承诺", "office", form);
    }

    @Test
    void doesNotAcceptOrReturnsWithoutAnyReview() {
        // when
        ProcessInstance refused = journey.notAccepted(KEY, application());
        ProcessInstance returned = journey.returned(KEY, application());
        // then
        assertThat(journey.file(refused).outcome()).isEqualTo("不予受理");
        assertThat(journey.file(returned).outcome()).isEqualTo("退件");
        assertThat(journey.passed(returned)).doesNotContain("Activity_PermitPlanning");
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
        form.put("projectName", "示例项目");
        form.put("projectCode", "2611-140826-04-01-000001");
        form.put("landParcel", "示例地块");
        form.put("investment", 12000);
        form.put("commitmentSigned", true);
        return form;
    }
}
