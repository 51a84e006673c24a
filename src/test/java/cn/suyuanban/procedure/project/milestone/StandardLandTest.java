package cn.suyuanban.procedure.project.milestone;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.suyuanban.ledger.Notice;
import cn.suyuanban.project.land.Checkpoint;
import cn.suyuanban.project.land.LandIndicator;
import cn.suyuanban.project.land.LandIndicator.Check;
import cn.suyuanban.project.land.LandIndicators;
import cn.suyuanban.project.land.LandIndicators.Agreement;
import cn.suyuanban.project.permit.Breach;
import cn.suyuanban.project.permit.Breaches;
import cn.suyuanban.support.Coverage;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Standard land (标准地): what was agreed at land supply is what is judged at completion and at full output. */
@SuyuanbanTest
@EveryDatabase
class StandardLandTest extends MilestonePart {

    private static final String PART = "standard-land-check";

    @Autowired
    private LandIndicators indicators;

    @Autowired
    private Breaches breaches;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken(PART)).isEmpty();
    }

    @Test
    void landIsSuppliedWithFiveIndicatorsAndTheirBasis() {
        supplied();
        assertThat(outcome("landOutcome")).isEqualTo("OK");
        assertThat(indicators.of(code))
                .extracting(LandIndicator::words)
                .containsExactly(
                        "固定资产投资强度不低于 300 万元/亩",
                        "容积率不低于 1.2",
                        "亩均税收不低于 20.5 万元/亩",
                        "单位能耗不高于 0.3 吨标准煤/万元",
                        "环境标准符合 大气污染物特别排放限值");
        assertThat(indicators.of(code)).extracting(LandIndicator::basis).containsOnly("示例出让合同 1 号");
    }

    @Test
    void landIsNotSuppliedBeforeItIsReady() {
        begin(PART, Map.of("checkpoint", "SUPPLY"));
        assertThat(due("约定控制指标")).isEqualTo(county("2026-11-09T18:00"));
        Map<String, Object> form = agreement();
        form.put("landLevelled", false);
        assertThatThrownBy(() -> does("约定控制指标", form)).hasMessageContaining("land-not-ready");
        assertThat(refusals()).containsExactly("land-not-ready");
        assertThat(indicators.of(code)).isEmpty();
        assertThat(journey.openSteps(instance)).containsExactly("约定控制指标");
    }

    @Test
    void completionIsJudgedByWhatWasAgreedAndFullOutputByTheRest() {
        supplied();
        call(PART, Map.of("checkpoint", "COMPLETION"));
        assertThat(journey.taskVariable(instance, "核验控制指标", "landAgreedText").toString())
                .contains("- 容积率不低于 1.2");
        does("核验控制指标", built(300, 1.2));
        assertThat(outcome("landOutcome")).isEqualTo("OK");

        call(PART, Map.of("checkpoint", "FULL_OUTPUT"));
        does("核验控制指标", producing(0.30, "符合"));
        assertThat(outcome("landOutcome")).isEqualTo("OK");
        assertThat(indicators.of(code))
                .extracting(one -> one.last().orElseThrow())
                .extracting(Check::checkpoint, Check::met, Check::by)
                .containsExactly(
                        tuple(Checkpoint.COMPLETION, true, "office"),
                        tuple(Checkpoint.COMPLETION, true, "office"),
                        tuple(Checkpoint.FULL_OUTPUT, true, "office"),
                        tuple(Checkpoint.FULL_OUTPUT, true, "office"),
                        tuple(Checkpoint.FULL_OUTPUT, true, "office"));
    }

    @Test
    void whatIsMissedIsRectifiedWithinALimitAndCheckedAgain() {
        supplied();
        call(PART, Map.of("checkpoint", "COMPLETION"));
        does("核验控制指标", built(299.99, 1.5));
        assertThat(due("责令整改")).isEqualTo(county("2027-01-04T18:00"));
        assertThat(journey.taskVariable(instance, "责令整改", "landFindings"))
                .isEqualTo("固定资产投资强度不低于 300 万元/亩，实际 299.99 万元/亩");
        does("责令整改", Map.of("landRectification", "追加设备投资"));
        does("核验控制指标", built(310, 1.5));
        assertThat(outcome("landOutcome")).isEqualTo("OK");
        assertThat(breaches.of(code)).isEmpty();
        assertThat(indicators.of(code).get(0).checks()).extracting(Check::met).containsExactly(false, true);
    }

    @Test
    void whatIsStillMissedIsABreachOfWhichTheTeamIsTold() {
        supplied();
        call(PART, Map.of("checkpoint", "FULL_OUTPUT"));
        does("核验控制指标", producing(0.31, "不符合"));
        does("责令整改", Map.of("landRectification", "未能整改"));
        does("核验控制指标", producing(0.31, "不符合"));
        assertThat(outcome("landOutcome")).isEqualTo("FAILED");
        assertThat(breaches.of(code)).extracting(Breach::kind).containsExactly(Breach.Kind.LAND);
        assertThat(breaches())
                .extracting(Notice::recipient)
                .containsExactlyInAnyOrder("approval", "team", "window", "market");
        assertThat(breaches()).allSatisfy(notice -> assertThat(notice.body())
                .contains("单位能耗不高于 0.3 吨标准煤/万元，实际 0.31 吨标准煤/万元")
                .contains("环境标准符合 大气污染物特别排放限值，实际 不符合"));
    }

    @Test
    void aProjectWithoutAnAgreementIsAskedForItBeforeItIsChecked() {
        begin(PART, Map.of("checkpoint", "COMPLETION"));
        does("约定控制指标", agreement());
        does("核验控制指标", built(400, 2));
        assertThat(outcome("landOutcome")).isEqualTo("OK");
    }

    @Test
    void landThatIsSuppliedTwiceIsAgreedOnce() {
        supplied();
        call(PART, Map.of("checkpoint", "SUPPLY"));
        assertThat(journey.openSteps(instance)).isEmpty();
        assertThat(indicators.of(code)).hasSize(5);
    }

    @Test
    void aValueThatIsNotThereIsAskedFor() {
        supplied();
        call(PART, Map.of("checkpoint", "COMPLETION"));
        Map<String, Object> form = built(400, 2);
        form.remove("plotRatioActual");
        assertThatThrownBy(() -> does("核验控制指标", form)).hasMessageContaining("容积率");
        assertThat(indicators.of(code).get(0).checks()).isEmpty();
    }

    @Test
    void aValueThatIsNoNumberIsRefusedWhereverItComesFrom() {
        begin(PART, Map.of("checkpoint", "SUPPLY"));
        Map<String, String> values = new HashMap<>(Map.of("intensity", "三百", "plotRatio", "1", "tax", "2"));
        assertThatThrownBy(() -> agree(values)).hasMessageContaining("indicator-not-number");
        values.put("intensity", "300");
        assertThatThrownBy(() -> agree(values))
                .hasMessageContaining("indicator-missing")
                .hasMessageContaining("单位能耗");
        assertThat(indicators.of(code)).isEmpty();
    }

    private void agree(Map<String, String> values) {
        indicators.agree(code, Checkpoint.SUPPLY, new Agreement(true, values, "示例"), "office");
    }

    private void supplied() {
        begin(PART, Map.of("checkpoint", "SUPPLY"));
        does("约定控制指标", agreement());
    }

    private static Map<String, Object> agreement() {
        Map<String, Object> form = new HashMap<>();
        form.put("regionalAssessed", true);
        form.put("landLevelled", true);
        form.put("intensityAgreed", 300);
        form.put("plotRatioAgreed", 1.2);
        form.put("taxAgreed", 20.5);
        form.put("energyAgreed", 0.3);
        form.put("environmentAgreed", "大气污染物特别排放限值");
        form.put("landBasis", "示例出让合同 1 号");
        return form;
    }

    private static Map<String, Object> built(double intensity, double plotRatio) {
        return new HashMap<>(
                Map.of("intensityActual", intensity, "plotRatioActual", plotRatio, "landEvidence", "示例审计报告、测绘报告"));
    }

    private static Map<String, Object> producing(double energy, String environment) {
        return Map.of(
                "taxActual",
                25,
                "energyActual",
                energy,
                "environmentActual",
                environment,
                "landEvidence",
                String.join("、", List.of("示例税务证明", "示例监测报告")));
    }
}
