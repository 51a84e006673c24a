package cn.suyuanban.problem;

import static cn.suyuanban.problem.SampleProblem.ADMIN;
import static cn.suyuanban.problem.SampleProblem.LEADER;
import static cn.suyuanban.problem.SampleProblem.OFFICE;
import static cn.suyuanban.problem.SampleProblem.SUPERVISOR;
import static cn.suyuanban.problem.SampleProblem.UNIT;
import static cn.suyuanban.problem.SampleProblem.takenOver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be done with a problem whose history begins with the county's file. */
class TakenOverRulesTest {

    @ParameterizedTest
    @EnumSource
    void itStandsWhereTheFileSaysWithOneEvent(Status status) {
        assertThat(takenOver(status).history().status()).isEqualTo(status);
        assertThat(takenOver(status).history().events()).singleElement().satisfies(event -> assertThat(event.text())
                .contains(status.chinese()));
    }

    @Test
    void onlyTheOfficeTakesProblemsOver() {
        refused("problem-not-yours", () -> new SampleProblem().takes(UNIT, Status.WORKING));
        refused("problem-state", () -> takenOver(Status.WORKING).does(OFFICE, Act.TAKE_OVER));
    }

    @Test
    @Tag("R50")
    void whileNobodyKnowsWhoDidTheWorkNobodyOfTheUnitsJudgesIt() {
        SampleProblem submitted = takenOver(Status.SUBMITTED);
        refused("own-unit", () -> submitted.does(ADMIN, Act.CHECK));
        refused("own-unit", () -> submitted.does(of("city", "supervision"), Act.RETURN));
        submitted.does(SUPERVISOR, Act.CHECK);
        refused("own-unit", () -> submitted.does(of("fire", "fire-head"), Act.SIGN));
        submitted.does(LEADER, Act.SIGN);
        refused("own-unit", () -> submitted.does(of("fire", "manager"), Act.CONFIRM));
        submitted.does(OFFICE, Act.CONFIRM);
        refused("own-unit", () -> submitted.does(of("city", "manager"), Act.CLOSE));
        assertThat(submitted.does(OFFICE, Act.CLOSE).history().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    @Tag("R50")
    void whoeverHandsInEvidenceAfterwardsIsADoerAndOthersOfTheUnitAreNot() {
        SampleProblem worked = takenOver(Status.WORKING).does(UNIT, Act.FINISH, Act.SUBMIT);
        refused("own-problem", () -> worked.does(new Actor("fire-1", Set.of("fire", "supervision")), Act.CHECK));
        assertThat(worked.does(of("fire", "supervision"), Act.CHECK).history().judged())
                .isEqualTo(Act.CHECK);
    }

    @Test
    void aPostponementOfWorkByUnknownPeopleIsApprovedByAnotherUnit() {
        SampleProblem asked = takenOver(Status.WORKING).does(UNIT, Act.ASK_POSTPONEMENT);
        refused("own-unit", () -> asked.does(of("fire", "fire-head"), Act.POSTPONE));
        assertThat(asked.does(LEADER, Act.POSTPONE).history().status()).isEqualTo(Status.POSTPONED);
    }

    @ParameterizedTest
    @Tag("R52")
    @ValueSource(strings = {"2026-11-03T18:01", "2026-11-04T09:00"})
    void anAssignmentFromTheFileIsObjectedToWithinOneWorkingDayOfItsComing(String late) {
        assertThat(takenOver(Status.ASSIGNED)
                        .at("2026-11-03T17:59")
                        .does(UNIT, Act.OBJECT)
                        .history()
                        .objected())
                .isTrue();
        refused("objection-late", () -> takenOver(Status.ASSIGNED).at(late).does(UNIT, Act.OBJECT));
    }

    @Test
    @Tag("R51")
    void whatWasStruckOffBeforeIsRegisteredAnewInsteadOfReopened() {
        refused("reopen-taken-over", () -> takenOver(Status.CLOSED).does(SUPERVISOR, Act.REOPEN));
    }

    private static Actor of(String... groups) {
        return new Actor("many-1", Set.of(groups));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(ProblemRefusedException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}
