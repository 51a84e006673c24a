package cn.suyuanban.modelcheck.path;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number here was added up by hand from the model it names. */
@Tag("R34")
class CasePathsTest {

    private static final String FIXTURES = "src/test/resources/paths/";

    @ParameterizedTest
    @CsvSource({
        "parallel, 4WD, 4, Fire 3WD + Decide 1WD",
        "conditional, 5WD, 3, Food 2WD + Decide 1WD",
        "loop, 3WD, 3, Review 2WD + Decide 1WD",
        "applicant, 3WD, 3, Review 2WD + Decide 1WD",
        "sub-process, 4WD, 4, Visit 1WD + Report 1WD + Mend 2WD",
        "shared-parts, 4WD, 4, ReviewTax 3WD + DeliverResult 1WD"
    })
    void thePromiseIsTheLongestWayFromAcceptanceAndNotTheSum(String model, String promised, int total, String way) {
        // when
        CriticalPath path = paths(FIXTURES + model, promised).get(0);
        // then
        assertThat(way(path)).isEqualTo(way);
        assertThat(path.totals()).isEqualTo(Map.of(LimitUnit.WD, total));
        assertThat(path.with()).isEmpty();
        assertThat(path.comparable()).isTrue();
        assertThat(path.fits()).isTrue();
        assertThat(paths(FIXTURES + model, total - 1 + "WD").get(0).fits()).isFalse();
    }

    @Test
    void aStepThatSetsALongerPromiseIsMeasuredAgainstThatOne() {
        // when: liquor sets eight days and tobacco thirteen, under which liquor may take part too
        List<CriticalPath> paths = paths(FIXTURES + "conditional", "5WD");
        // then
        assertThat(paths).hasSize(3);
        assertThat(paths.get(1).caseLimit()).isEqualTo(Limit.parse("13WD"));
        assertThat(paths.get(1).with()).containsExactly("Activity_Tobacco");
        assertThat(way(paths.get(1))).isEqualTo("Tobacco 10WD + Liquor 7WD + Decide 1WD");
        assertThat(paths.get(1).fits()).isFalse();
        assertThat(paths.get(2).caseLimit()).isEqualTo(Limit.parse("8WD"));
        assertThat(way(paths.get(2))).isEqualTo("Liquor 7WD + Decide 1WD");
        assertThat(paths.get(2).fits()).isTrue();
    }

    @Test
    void differentUnitsAreNotAddedAndThePathSaysSo() {
        // when
        CriticalPath path = paths(FIXTURES + "mixed-units", "5WD").get(0);
        // then
        assertThat(path.totals()).isEqualTo(Map.of(LimitUnit.WD, 3, LimitUnit.CD, 20));
        assertThat(way(path)).isEqualTo("Review 2WD + Decide 1WD");
        assertThat(path.comparable()).isFalse();
        assertThat(path.fits()).isTrue();
        assertThat(paths(FIXTURES + "mixed-units", "2WD").get(0).fits()).isFalse();
        assertThat(paths(FIXTURES + "mixed-units", "4WH").get(0))
                .satisfies(hours -> assertThat(hours.comparable()).isFalse())
                .satisfies(hours -> assertThat(hours.steps()).isEmpty());
    }

    @Test
    void whatLiesBeforeAcceptanceOrAfterTheEndOfTheCaseDoesNotCount() {
        assertThat(CasePaths.of(process(FIXTURES + "shared-parts")).onClock().keySet())
                .contains("Activity_ReviewFood", "Activity_ReviewTobacco", "Activity_DeliverResult")
                .doesNotContain("Activity_AcceptApplication", "Activity_RateService");
        assertThat(CasePaths.of(process(FIXTURES + "applicant")).onClock().keySet())
                .contains("Activity_Review")
                .doesNotContain("Activity_Check", "Activity_Receive");
    }

    @Test
    void aMatterWithoutAcceptanceIsCountedFromItsBeginning() {
        assertThat(way(paths("src/test/resources/models/limit-fits/valid", "5WD")
                        .get(0)))
                .isEqualTo("Check 2WD + ReviewFood 2WD + Decide 2WD");
    }

    @Test
    void openingARestaurantKeepsItsPromiseWithTobaccoAndWithout() {
        // when
        List<CriticalPath> paths = paths("processes/open-restaurant", "5WD");
        // then
        assertThat(paths).hasSize(2);
        assertThat(way(paths.get(0))).isEqualTo("ReviewFood 2WD + VisitSite 1WD + DeliverResult 1WD");
        assertThat(paths.get(0).totals()).isEqualTo(Map.of(LimitUnit.WD, 4));
        assertThat(way(paths.get(1))).isEqualTo("ReviewTobacco 10WD + VisitSite 1WD + DeliverResult 1WD");
        assertThat(paths.get(1).totals()).isEqualTo(Map.of(LimitUnit.WD, 12));
        assertThat(paths).allMatch(path -> path.fits() && path.comparable());
    }

    @Test
    void settingUpACompanyTakesFourWorkingHours() {
        // when
        List<CriticalPath> paths = paths("processes/company-setup", "4WH");
        // then
        assertThat(paths).singleElement().satisfies(path -> {
            assertThat(way(path)).isEqualTo("RegisterCompany 2WH + EngraveSeal 1WH + DeliverResult 1WH");
            assertThat(path.totals()).isEqualTo(Map.of(LimitUnit.WH, 4));
            assertThat(path.fits() && path.comparable()).isTrue();
        });
    }

    @Test
    void aModelOfAnyDepthIsMeasured() {
        // given
        StringBuilder chain =
                new StringBuilder("<startEvent id='G0'/><sequenceFlow id='F0' sourceRef='G0' targetRef='G1'/>");
        for (int i = 1; i < 3000; i++) {
            chain.append("<exclusiveGateway id='G%d'/><sequenceFlow id='F%d' sourceRef='G%d' targetRef='G%d'/>"
                    .formatted(i, i, i, i + 1));
        }
        String model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="sample">
                  <process id="deep">%s<endEvent id="G3000"/></process>
                </definitions>
                """.formatted(chain);
        // when
        List<CriticalPath> paths = CasePaths.of(first(
                        Bpmn.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))))
                .paths(Limit.parse("5WD"));
        // then
        assertThat(paths).singleElement().matches(CriticalPath::fits);
    }

    private static List<CriticalPath> paths(String model, String promised) {
        return CasePaths.of(process(model)).paths(Limit.parse(promised));
    }

    private static Process process(String model) {
        return first(Bpmn.readModelFromFile(Path.of(model + ".bpmn").toFile()));
    }

    private static Process first(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static String way(CriticalPath path) {
        return path.steps().stream()
                .map(step -> step.element().replace("Activity_", "") + " " + step.limit())
                .collect(Collectors.joining(" + "));
    }
}
