package cn.suyuanban.problem;

import static cn.suyuanban.problem.SampleProblem.OFFICE;
import static cn.suyuanban.problem.SampleProblem.UNIT;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** A blocking problem holds its milestone from the day it is found to the day it is struck off. */
@SuyuanbanTest
@EveryDatabase
@Transactional
@RecordApplicationEvents
class HeldMilestonesTest extends ListedProblems {

    private static final Instant MONDAY = county("2031-03-03T09:00");
    private static final Actor TEAM = new Actor("team-1", Set.of("team"));

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private CaseSteps steps;

    private String project;

    @BeforeEach
    void projectOfItsOwn() {
        project = received("H-0", MONDAY);
    }

    @Test
    void theLastOfSeveralProblemsFreesTheMilestone() {
        String first = registered("H-1", MONDAY, TEAM, "H-0", "M05");
        String second = registered("H-2", MONDAY, OFFICE, "H-0", "M05");
        registered("H-3", MONDAY, TEAM, "H-0", "M07");
        registered("H-4", MONDAY, TEAM, "H-0", null);
        assertThat(problems.holding("H-0")).isEqualTo(Map.of("M05", List.of("H-1", "H-2"), "M07", List.of("H-3")));
        struckOff(first, MONDAY);
        assertThat(freed()).isEmpty();
        struckOff(second, MONDAY);
        assertThat(freed()).containsExactly(new MilestoneFreed("H-0", "M05", "H-2"));
        assertThat(problems.holding("H-0")).isEqualTo(Map.of("M07", List.of("H-3")));
        assertThat(held()).extracting(MilestoneHeld::problemNumber).containsExactly("H-1", "H-2", "H-3");
    }

    @Test
    @Tag("R51")
    void aProblemThatComesBackHoldsItsMilestoneAgain() {
        String problem = registered("H-1", MONDAY, TEAM, "H-0", "M05");
        struckOff(problem, MONDAY);
        problems.act(problem, Act.REOPEN, OFFICE, MONDAY, "又出现");
        assertThat(held())
                .containsExactly(new MilestoneHeld("H-0", "M05", "H-1"), new MilestoneHeld("H-0", "M05", "H-1"));
        assertThat(problems.holding("H-0")).containsKey("M05");
    }

    @Test
    void whatCameOfACaseIsFoundByItsNumber() {
        registered("H-2", MONDAY, OFFICE, "H-0", null);
        registered("H-1", MONDAY, OFFICE, "H-0", "M05");
        registered("H-3", MONDAY);
        assertThat(problems.ofOrigin("H-0")).extracting(Problem::number).containsExactly("H-1", "H-2");
    }

    @Test
    void anOriginThatDoesNotExistIsRefused() {
        refused("origin-unknown", () -> registered("H-1", MONDAY, OFFICE, "H-99", "M05"));
        refused("milestone-without-project", () -> registered("H-2", MONDAY, OFFICE, null, "M05"));
    }

    @Test
    void whoWorksOnTheCaseWhereItWasFoundMayPutAProblemOnTheListAndNobodyElse() {
        refused("problem-not-yours", () -> registered("H-1", MONDAY, UNIT, "H-0", "M05"));
        steps.open(
                new CaseStep(
                        "H-step",
                        project,
                        CaseStep.Scope.STEP,
                        "Activity_Example",
                        "示例环节",
                        "fire",
                        MONDAY,
                        MONDAY,
                        "5WD",
                        MONDAY,
                        null,
                        null,
                        CaseStep.STANDARD,
                        null,
                        null),
                null,
                null);
        registered("H-2", MONDAY, UNIT, "H-0", "M05");
        assertThat(problems.ofOrigin("H-0"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.found().by()).isEqualTo("fire-1"));
        refused("problem-not-yours", () -> registered("H-3", MONDAY, UNIT, null, null));
    }

    private List<MilestoneHeld> held() {
        return events.stream(MilestoneHeld.class).toList();
    }

    private List<MilestoneFreed> freed() {
        return events.stream(MilestoneFreed.class).toList();
    }

    private static void refused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(ProblemRefusedException.class)
                .hasMessageStartingWith(code + ": ");
    }
}
