package cn.suyuanban.procedure.project;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The two tables of projects as they are deployed, at and beside every limit. */
@SuyuanbanTest
class ProjectTablesTest {

    private static final List<String> INPUTS =
            List.of("startMonthsLate", "startExcused", "progressBehind", "fundsShort", "statisticsMonth", "totalFloat");

    @Autowired
    private DecisionService decisions;

    @Tag("R54")
    @ParameterizedTest(name = "{0} months late, excused {1}: {2}")
    @CsvSource({
        "0, false, GREEN",
        "0, , GREEN",
        "1, true, GREEN",
        "1, false, YELLOW",
        "1, , YELLOW",
        "2, true, GREEN",
        "2, false, YELLOW",
        "3, true, RED",
        "3, false, RED",
        "14, , RED"
    })
    void aStartWithoutAReasonIsYellowOnceItsMonthIsOverAndRedAfterThreeInAnyCase(
            Integer months, Boolean excused, String light) {
        Map<String, Object> input = new HashMap<>();
        input.put("startMonthsLate", months);
        input.put("startExcused", excused);
        assertThat(lights(input)).isEqualTo(Map.of("start", light));
    }

    @Tag("R54")
    @ParameterizedTest(name = "{0} points behind: {1}")
    @CsvSource({"-5, GREEN", "0, GREEN", "9.99, GREEN", "10, YELLOW", "30, YELLOW", "30.01, RED", "100, RED"})
    void progressTenToThirtyPointsBehindIsYellowAndMoreIsRed(double points, String light) {
        assertThat(lights(Map.of("progressBehind", points))).isEqualTo(Map.of("progress", light));
    }

    @ParameterizedTest(name = "{0} short: {1}")
    @CsvSource({"-1, GREEN", "0, GREEN", "0.01, RED"})
    void moneyThatIsMissingIsRed(double missing, String light) {
        assertThat(lights(Map.of("fundsShort", missing))).isEqualTo(Map.of("funds", light));
    }

    @Tag("R54")
    @ParameterizedTest(name = "month {0}: {1}")
    @CsvSource({"0, GREEN", "1, GREEN", "2, YELLOW", "3, RED", "12, RED"})
    void statisticsKnowAProjectWithinAMonthOfItsStartOrItTurnsYellowThenRed(int month, String light) {
        assertThat(lights(Map.of("statisticsMonth", month))).isEqualTo(Map.of("statistics", light));
    }

    @ParameterizedTest(name = "float {0}: {1}")
    @CsvSource({"20, GREEN", "0, GREEN", "-1, RED"})
    void aScheduleThatMissesProductionIsRed(int totalFloat, String light) {
        assertThat(lights(Map.of("totalFloat", totalFloat))).isEqualTo(Map.of("schedule", light));
    }

    @Tag("R54")
    @Test
    void everyAspectHasOneLightWithItsActionAndItsBasisAndWhatIsUnknownHasNone() {
        DmnDecisionTableResult result = ask(
                "project-lights",
                Map.of(
                        "startMonthsLate",
                        1,
                        "startExcused",
                        false,
                        "progressBehind",
                        31.0,
                        "fundsShort",
                        0.0,
                        "statisticsMonth",
                        2,
                        "totalFloat",
                        4));

        assertThat(result.<String>collectEntries("aspect"))
                .containsExactlyInAnyOrder("start", "progress", "funds", "statistics", "schedule");
        assertThat(result.<String>collectEntries("light")).containsExactly("YELLOW", "RED", "GREEN", "YELLOW", "GREEN");
        assertThat(result.<String>collectEntries("action"))
                .containsExactly("责任单位推动，说明原因", "发督办函，排出追赶时间表", "无", "责任单位推动，说明原因", "无");
        assertThat(result.<String>collectEntries("basis")).allMatch(basis -> basis.startsWith("示例："));
        assertThat(lights(Map.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "100000, chief", "550000, chief",
        "99999.99, standing", "10000, standing",
        "9999.99, county", "0.01, county"
    })
    void theLeaderOfAProjectIsOfTheRankThatItsAmountAsksFor(double amount, String rank) {
        DmnDecisionTableResult result = ask("project-leader", Map.of("amount", amount));

        assertThat(result.getSingleResult())
                .containsEntry("rank", rank)
                .containsEntry("group", "leader")
                .extractingByKey("basis")
                .asString()
                .startsWith("示例：");
    }

    @Test
    void withoutAnAmountThereIsNoLeader() {
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("amount", null);

        assertThat(ask("project-leader", unknown)).isEmpty();
        assertThat(ask("project-leader", Map.of("amount", 0.0))).isEmpty();
    }

    private Map<String, String> lights(Map<String, Object> known) {
        Map<String, String> lights = new HashMap<>();
        ask("project-lights", known)
                .forEach(row -> assertThat(lights.put(row.getEntry("aspect"), row.getEntry("light")))
                        .as("one light for each aspect")
                        .isNull());
        return lights;
    }

    private DmnDecisionTableResult ask(String table, Map<String, Object> known) {
        Map<String, Object> input = new HashMap<>();
        INPUTS.forEach(name -> input.put(name, null));
        input.putAll(known);
        return decisions.evaluateDecisionTableByKey(table, input);
    }
}
