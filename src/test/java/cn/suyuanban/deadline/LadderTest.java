package cn.suyuanban.deadline;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.Decisions;
import cn.suyuanban.ledger.CaseFiles.Clocked;
import cn.suyuanban.ledger.CaseStep;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped ladder in hand-computed instants; offices open 9:00 to 12:00 and 14:00 to 18:00. */
@Tag("R33")
class LadderTest {

    private static final Path TABLE = Path.of("processes/deadline-ladder.dmn");

    private final WorkingCalendar calendar = WorkingCalendar.standard();
    private final DmnEngine dmn =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    /**
     * 2WD from Monday 9:00 are 21 hours: two thirds, then one working day left. 1WD from Monday 14:00 are 11, so half and
     * nine tenths; likewise four working hours over a weekend, and hours and minutes of the night.
     */
    @ParameterizedTest
    @CsvSource({
        "2WD,   2026-11-02T09:00, 2026-11-03T18:00, 2026-11-04T09:00,    2026-11-04T18:00",
        "1WD,   2026-11-02T14:00, 2026-11-03T10:30, 2026-11-03T16:54,    2026-11-03T18:00",
        "4WH,   2026-11-06T16:00, 2026-11-06T18:00, 2026-11-09T10:36,    2026-11-09T11:00",
        "2H,    2026-11-07T22:00, 2026-11-07T23:00, 2026-11-07T23:48,    2026-11-08T00:00",
        "30MIN, 2026-11-07T12:30, 2026-11-07T12:45, 2026-11-07T12:57,    2026-11-07T13:00"
    })
    void eachUnitHasItsRungsAtTheSharesOfItsOwnTime(String limit, String from, String yellow, String orange, String red)
            throws IOException {
        // when
        Plan plan = ladder(table()).plan(step(limit, from, null));
        // then: two names of one moment, the close and the next opening, count as the same
        assertThat(plan.step(Rung.YELLOW).at()).satisfies(at -> sameOfficeTime(at, yellow, limit));
        assertThat(plan.step(Rung.ORANGE).at()).satisfies(at -> sameOfficeTime(at, orange, limit));
        assertThat(plan.step(Rung.RED).at()).isEqualTo(county(red));
    }

    /** 20 calendar days from 2026-09-15 end 10-05 in the holiday, so 10-08 18:00: 561 hours, two thirds are 374. */
    @Test
    @Tag("R07")
    void calendarDaysRunThroughWeekendsAndRollOverTheHolidayAtTheirEnd() throws IOException {
        Plan plan = ladder(table()).plan(step("20CD", "2026-09-15T09:00", null));
        assertThat(plan.level(county("2026-09-30T22:59"))).isEmpty();
        assertThat(plan.level(county("2026-09-30T23:01"))).contains(Rung.YELLOW);
        assertThat(plan.step(Rung.ORANGE).at()).isEqualTo(county("2026-10-08T11:00"));
        assertThat(plan.step(Rung.RED).at()).isEqualTo(county("2026-10-08T18:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T09:00:00, ",
        "2026-11-03T17:59:59, ",
        "2026-11-03T18:00:01, YELLOW",
        "2026-11-04T08:59:59, YELLOW",
        "2026-11-04T09:00:01, ORANGE",
        "2026-11-04T17:59:59, ORANGE",
        "2026-11-04T18:00:00, RED",
        "2026-11-16T17:59:59, RED",
        "2026-11-16T18:00:00, BLACK",
        "2027-06-01T00:00:00, BLACK"
    })
    void theLightAtEveryInstant(String at, Rung light) throws IOException {
        // given: two working days, ten by law
        Plan plan = ladder(table()).plan(step("2WD", "2026-11-02T09:00", "10WD"));
        // then
        assertThat(plan.level(county(at))).isEqualTo(Optional.ofNullable(light));
    }

    /** Red comes again every two working days until black, black every five until the work is done. */
    @Test
    void whatIsOverdueIsRepeatedUntilTheNextLevelAndTheLastWithoutEnd() throws IOException {
        // given
        Plan plan = ladder(table()).plan(step("2WD", "2026-11-02T09:00", "10WD"));
        // when
        List<String> taken = new ArrayList<>();
        Optional<Plan.At> next = plan.after(RungId.first(Rung.ORANGE));
        while (taken.size() < 7) {
            Plan.At at = next.orElseThrow();
            taken.add(at.rung() + " " + at.at().atZone(WorkingCalendar.ZONE).toLocalDate());
            next = plan.after(at.rung());
        }
        // then
        assertThat(taken)
                .containsExactly(
                        "RED 2026-11-04",
                        "RED#2 2026-11-06",
                        "RED#3 2026-11-10",
                        "RED#4 2026-11-12",
                        "BLACK 2026-11-16",
                        "BLACK#2 2026-11-23",
                        "BLACK#3 2026-11-30");
    }

    /** Paused from 2026-11-03 for five working days: half of the 21 hours are not used before 11-10 14:00. */
    @Test
    @Tag("R22")
    void pausedTimeIsNotTimeUsed() throws IOException {
        // given
        CaseStep step = step("2WD", "2026-11-02T09:00", null);
        CaseStep resumed = step.resumed(county("2026-11-09T09:00"), county("2026-11-11T18:00"), null);
        // when
        Plan plan = ladder(table()).plan(resumed);
        // then
        assertThat(plan.level(county("2026-11-10T17:59"))).isEmpty();
        assertThat(plan.level(county("2026-11-10T18:01"))).contains(Rung.YELLOW);
        assertThat(plan.step(Rung.RED).at()).isEqualTo(county("2026-11-11T18:00"));
    }

    @Test
    void aTableThatCountsFromSomethingUnknownIsNamed() throws IOException {
        String broken = table().replace("\"used\"", "\"since\"");
        assertThatThrownBy(() -> ladder(broken).plan(step("2WD", "2026-11-02T09:00", null)))
                .hasMessageStartingWith("ladder-anchor: ")
                .hasMessageContaining("since")
                .hasMessageContaining("应为 used、left、promise、late 或 statutory");
    }

    private void sameOfficeTime(Instant at, String expected, String limit) {
        if (limit.endsWith("WD") || limit.endsWith("WH")) {
            assertThat(calendar.workingTimeBetween(at, county(expected))).isZero();
        } else {
            assertThat(at).isEqualTo(county(expected));
        }
    }

    private CaseStep step(String limit, String from, String statutory) {
        Instant opened = county(from);
        return CaseStep.opened(
                "step",
                "case",
                CaseStep.Scope.STEP,
                "Activity_Check",
                "核对",
                "window",
                opened,
                clocked(limit, opened),
                statutory == null ? Clocked.NONE : clocked(statutory, opened));
    }

    private Clocked clocked(String limit, Instant from) {
        return new Clocked(limit, calendar.due(from, Limit.parse(limit)));
    }

    private Ladder ladder(String table) {
        DmnDecision decision =
                dmn.parseDecision("deadline-ladder", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        Decisions decisions = mock(Decisions.class);
        when(decisions.latest(any())).thenReturn(input -> dmn.evaluateDecisionTable(decision, input));
        return new Ladder(decisions, calendar);
    }

    private static String table() throws IOException {
        return Files.readString(TABLE);
    }
}
