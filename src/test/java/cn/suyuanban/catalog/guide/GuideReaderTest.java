package cn.suyuanban.catalog.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.catalog.guide.MatterGuide.About;
import cn.suyuanban.catalog.guide.MatterGuide.Material;
import cn.suyuanban.catalog.guide.MatterGuide.Step;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

/** The guide as the model says it; the numbers were read from the models by hand. */
class GuideReaderTest {

    private static final Path SHARED_PARTS = Path.of("src/test/resources/paths/shared-parts.bpmn");
    private static final Path OPEN_RESTAURANT = Path.of("processes/open-restaurant.bpmn");

    @Test
    void tellsWhatTheMatterIs() {
        // when
        MatterGuide guide = read(SHARED_PARTS);
        // then
        assertThat(guide.id()).isEqualTo("shared-parts");
        assertThat(guide.name()).isEqualTo("调用公共部分的事项");
        assertThat(guide.promised()).isEqualTo(Limit.parse("4WD"));
        assertThat(guide.statutory()).isEqualTo(Limit.parse("20WD"));
        assertThat(guide.compression())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("80"));
        assertThat(guide.startForm()).isEqualTo("shared-parts-apply");
        assertThat(guide.about())
                .isEqualTo(new About(
                        "TST-0001",
                        "enterprise",
                        null,
                        "market",
                        "0",
                        "《中华人民共和国行政许可法》第二十六条",
                        "joint",
                        4,
                        0,
                        true,
                        true));
    }

    @Test
    void aCallOfASharedPartIsAStepWithTheFactsItHandsOver() {
        // when
        MatterGuide guide = read(SHARED_PARTS);
        // then
        assertThat(guide.steps())
                .extracting(Step::element)
                .containsExactly(
                        "Activity_AcceptApplication",
                        "Activity_ReviewFood",
                        "Activity_ReviewTax",
                        "Activity_ReviewTobacco",
                        "Activity_DeliverResult",
                        "Activity_RateService");
        assertThat(guide.steps().get(3))
                .isEqualTo(new Step(
                        "Activity_ReviewTobacco",
                        "审查烟草零售许可",
                        "tobacco",
                        "烟草专卖零售许可",
                        Limit.parse("6WD"),
                        Limit.parse("20WD"),
                        Limit.parse("8WD"),
                        false,
                        true,
                        List.of()));
        assertThat(guide.steps().get(0).onClock()).isFalse();
        assertThat(guide.steps().get(5).onClock()).isFalse();
    }

    @Test
    void aCallThatNamesNoDepartmentSaysWhichPartIsCalled() {
        assertThat(GuideReader.read(Bpmn.readModelFromFile(SHARED_PARTS.toFile()))
                        .route()
                        .nodes())
                .hasEntrySatisfying(
                        "Activity_AcceptApplication",
                        node -> assertThat(node.call().process()).isEqualTo("accept-application"))
                .hasEntrySatisfying(
                        "Activity_DeliverResult",
                        node -> assertThat(node.call().process()).isEqualTo("deliver-result"));
    }

    @Test
    void materialsKnowTheStepsThatUseAndMakeThem() {
        assertThat(read(SHARED_PARTS).materials())
                .containsExactly(
                        new Material(
                                "application",
                                "申请表",
                                "required",
                                null,
                                "applicant",
                                1,
                                null,
                                null,
                                List.of(
                                        "Activity_AcceptApplication",
                                        "Activity_ReviewFood",
                                        "Activity_ReviewTax",
                                        "Activity_ReviewTobacco"),
                                List.of()),
                        new Material(
                                "id-card",
                                "身份证",
                                "required",
                                null,
                                "shared",
                                0,
                                null,
                                null,
                                List.of("Activity_AcceptApplication", "Activity_ReviewFood", "Activity_ReviewTobacco"),
                                List.of()),
                        new Material(
                                "lease",
                                "租赁合同",
                                "conditional",
                                null,
                                "applicant",
                                2,
                                null,
                                null,
                                List.of("Activity_ReviewTobacco"),
                                List.of()),
                        new Material(
                                "food-license",
                                "食品经营许可证",
                                "required",
                                null,
                                "produced",
                                1,
                                null,
                                null,
                                List.of("Activity_DeliverResult"),
                                List.of("Activity_ReviewFood")));
    }

    @Test
    void theGuideOfOpeningARestaurantIsWhatItsModelSays() {
        // when
        MatterGuide guide = read(OPEN_RESTAURANT);
        // then
        assertThat(guide.about().code()).isEqualTo("SYB-0002");
        assertThat(guide.about().sample()).isTrue();
        assertThat(guide.promised()).isEqualTo(Limit.parse("5WD"));
        assertThat(guide.compression())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("88.89"));
        assertThat(guide.startForm()).isEqualTo("open-restaurant-apply");
        assertThat(guide.steps()).hasSize(8);
        assertThat(guide.materials())
                .extracting(Material::code, Material::need, material -> material.usedBy()
                        .size())
                .containsExactly(
                        tuple("restaurant-application", "required", 4),
                        tuple("business-license", "required", 4),
                        tuple("premises-layout", "required", 3),
                        tuple("food-safety-system", "required", 2),
                        tuple("premises-proof", "deferrable", 3),
                        tuple("fire-commitment", "conditional", 2),
                        tuple("signboard-design", "conditional", 2),
                        tuple("food-license", "required", 0),
                        tuple("fire-opinion", "conditional", 0),
                        tuple("tobacco-license", "conditional", 0));
        assertThat(guide.paths()).hasSize(2);
    }

    private static MatterGuide read(Path model) {
        return GuideReader.read(Bpmn.readModelFromFile(model.toFile())).guide();
    }
}
