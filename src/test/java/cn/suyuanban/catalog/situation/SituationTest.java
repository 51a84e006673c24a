package cn.suyuanban.catalog.situation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide.Step;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.catalog.guide.Question;
import cn.suyuanban.catalog.situation.Situation.Level;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a guide asks and tells (情形引导); what is expected was read from the models by hand. */
@SuyuanbanTest
class SituationTest {

    private static final String FIRE = "Activity_ReviewPremises/Activity_ReviewFire";
    private static final String SIGNBOARD = "Activity_ReviewPremises/Activity_ReviewSignboard";
    private static final String TOBACCO = "Activity_ReviewTobacco";

    @Autowired
    private Matters matters;

    @Autowired
    private Situations situations;

    @Test
    void asksWhatSomeConditionReadsAndNothingElse() {
        assertThat(asked("open-restaurant", Map.of()))
                .containsExactly("publicGathering", "outdoorSignboard", "sellsTobacco");
        assertThat(asked("company-change", Map.of())).containsExactly("nameChanged", "holdsPermits");
        assertThat(asked("company-closing", Map.of())).containsExactly("closingPath");
        assertThat(asked("newborn", Map.of())).containsExactly("parentsMarried");
        assertThat(asked("industrial-land-start", Map.of())).isEmpty();
    }

    @Test
    void whatNobodyHasAnsweredDependsOnTheQuestion() {
        // when
        Situation open = situation("open-restaurant", Map.of());
        // then
        assertThat(open.steps().get("Activity_ReviewFood").level()).isEqualTo(Level.YES);
        assertThat(open.steps().get("Activity_DeliverResult").level()).isEqualTo(Level.YES);
        assertThat(on(open, TOBACCO)).containsExactly("sellsTobacco");
        assertThat(on(open, SIGNBOARD)).containsExactly("outdoorSignboard");
        assertThat(open.materials().get("fire-commitment").level()).isEqualTo(Level.DEPENDS);
        assertThat(open.materials().get("business-license").level()).isEqualTo(Level.YES);
        assertThat(open.promised()).isEqualTo(Limit.parse("5WD"));
    }

    @Test
    void answersReachIntoCalledPartsAndDecideOnMaterials() {
        // when
        Situation small = situation(
                "open-restaurant",
                Map.of("publicGathering", "false", "outdoorSignboard", "true", "sellsTobacco", "false"));
        // then
        assertThat(small.steps().get(FIRE).level()).isEqualTo(Level.NO);
        assertThat(small.steps().get(SIGNBOARD).level()).isEqualTo(Level.YES);
        assertThat(small.steps().get(TOBACCO).level()).isEqualTo(Level.NO);
        assertThat(small.materials().get("fire-commitment").level()).isEqualTo(Level.NO);
        assertThat(small.materials().get("signboard-design").level()).isEqualTo(Level.YES);
        assertThat(small.materials().get("tobacco-license").level()).isEqualTo(Level.NO);
    }

    @Test
    void aLongerPromiseOfAStepThatTakesPartIsThePromise() {
        assertThat(situation("open-restaurant", Map.of("sellsTobacco", "true")).promised())
                .isEqualTo(Limit.parse("13WD"));
        assertThat(situation("company-closing", Map.of("closingPath", "general"))
                        .promised())
                .isEqualTo(Limit.parse("90CD"));
        assertThat(situation("company-closing", Map.of("closingPath", "simple")).promised())
                .isEqualTo(Limit.parse("60CD"));
    }

    @Test
    void aChoiceTakesOneOfSeveralWays() {
        // when
        Situation individual = situation("company-closing", Map.of("closingPath", "individual"));
        // then
        assertThat(individual
                        .steps()
                        .get("Activity_PublishClosing/Activity_PushIndividual")
                        .level())
                .isEqualTo(Level.YES);
        assertThat(individual
                        .steps()
                        .get("Activity_PublishClosing/Activity_PublishSimple")
                        .level())
                .isEqualTo(Level.NO);
        assertThat(individual.steps().get("Activity_ClearTax").level()).isEqualTo(Level.YES);
        assertThat(individual.materials().get("liquidation-report").level()).isEqualTo(Level.NO);
    }

    @Test
    void whatIsNoAnswerToAQuestionIsPassedOver() {
        // when
        Situation asked = situation(
                "company-closing",
                Map.of("closingPath", "\"><script>", "applicantName", "张三", "acceptance", "refused"));
        // then
        assertThat(asked.answers()).isEmpty();
        assertThat(asked.steps().get("Activity_ClearTax").level()).isEqualTo(Level.YES);
    }

    @Test
    void theGuideNamesTheDepartmentsInsideACall() {
        // when
        Step insurance = matters.catalogue().find("company-setup").orElseThrow().steps().stream()
                .filter(step -> step.element().equals("Activity_InsureStaff"))
                .findFirst()
                .orElseThrow();
        // then
        assertThat(insurance.parts()).extracting(Step::department).containsExactlyInAnyOrder("hr", "medical", "fund");
        assertThat(insurance.parts()).extracting(Step::item).contains("职工医疗保险登记");
        assertThat(insurance.parts()).extracting(Step::promised).containsOnly(Limit.parse("1WH"));
        assertThat(matters.catalogue().statistics().byDepartment()).containsKey("city");
    }

    private Situation situation(String matter, Map<String, String> said) {
        Catalogue catalogue = matters.catalogue();
        return situations.of(catalogue.find(matter).orElseThrow(), catalogue, said);
    }

    private List<String> asked(String matter, Map<String, String> said) {
        return situation(matter, said).questions().stream().map(Question::key).toList();
    }

    private static List<String> on(Situation situation, String step) {
        assertThat(situation.steps().get(step).level()).isEqualTo(Level.DEPENDS);
        return situation.steps().get(step).on().stream().map(Question::key).toList();
    }
}
