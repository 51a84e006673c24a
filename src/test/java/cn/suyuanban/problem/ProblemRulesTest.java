package cn.suyuanban.problem;

import static cn.suyuanban.problem.SampleProblem.ADMIN;
import static cn.suyuanban.problem.SampleProblem.LEADER;
import static cn.suyuanban.problem.SampleProblem.OFFICE;
import static cn.suyuanban.problem.SampleProblem.SUPERVISOR;
import static cn.suyuanban.problem.SampleProblem.SUPPORTER;
import static cn.suyuanban.problem.SampleProblem.UNIT;
import static cn.suyuanban.problem.SampleProblem.closed;
import static cn.suyuanban.problem.SampleProblem.given;
import static cn.suyuanban.problem.SampleProblem.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Who may do what with a problem, and what is refused. */
class ProblemRulesTest {

    @Test
    void aProblemGoesFromTheListToItsClosureThroughFourPairsOfHands() {
        assertThat(closed().history().events())
                .extracting(ProblemEvent::status)
                .containsExactly(
                        Status.REGISTERED,
                        Status.ASSIGNED,
                        Status.CLAIMED,
                        Status.WORKING,
                        Status.WORKING,
                        Status.WORKING,
                        Status.SUBMITTED,
                        Status.SUBMITTED,
                        Status.SUBMITTED,
                        Status.SUBMITTED,
                        Status.CLOSED);
    }

    @ParameterizedTest
    @Tag("R50")
    @EnumSource(names = {"CHECK", "RETURN"})
    void whoWorkedOnItChecksNothingNotEvenAnAdministrator(Act act) {
        SampleProblem own = given().does(ADMIN, Act.CLAIM, Act.PLAN, Act.SUBMIT);
        refused("own-problem", () -> own.does(ADMIN, act));
        assertThat(own.does(SUPERVISOR, act).history().doers()).containsExactly("admin");
    }

    @Test
    @Tag("R50")
    void whoSupportedSignsConfirmsAndClosesNothing() {
        SampleProblem own =
                given().does(UNIT, Act.CLAIM, Act.PLAN).does(ADMIN, Act.SUPPORT).does(UNIT, Act.SUBMIT);
        own.does(SUPERVISOR, Act.CHECK);
        refused("own-problem", () -> own.does(ADMIN, Act.SIGN));
        own.does(LEADER, Act.SIGN);
        refused("own-problem", () -> own.does(ADMIN, Act.CONFIRM));
        own.does(OFFICE, Act.CONFIRM);
        refused("own-problem", () -> own.does(ADMIN, Act.CLOSE));
    }

    @Test
    @Tag("R50")
    void whoCheckedNeitherSignsNorCloses() {
        SampleProblem checked = submitted().does(ADMIN, Act.CHECK);
        refused("own-check", () -> checked.does(ADMIN, Act.SIGN));
        checked.does(LEADER, Act.SIGN).does(OFFICE, Act.CONFIRM);
        refused("own-check", () -> checked.does(ADMIN, Act.CLOSE));
        assertThat(checked.does(OFFICE, Act.CLOSE).history().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    @Tag("R50")
    void nothingIsClosedBeforeTheEnterpriseConfirmed() {
        SampleProblem signed = submitted();
        refused("closure-order", () -> signed.does(OFFICE, Act.CLOSE));
        signed.does(SUPERVISOR, Act.CHECK);
        refused("closure-order", () -> signed.does(OFFICE, Act.CONFIRM));
        signed.does(LEADER, Act.SIGN);
        refused("closure-order", () -> signed.does(OFFICE, Act.CLOSE));
    }

    @Test
    void whatComesBackIsCheckedAnewFromTheBeginning() {
        SampleProblem back = submitted()
                .does(SUPERVISOR, Act.CHECK)
                .does(LEADER, Act.SIGN)
                .does(OFFICE, Act.RETURN)
                .does(UNIT, Act.FINISH, Act.SUBMIT);
        refused("closure-order", () -> back.does(OFFICE, Act.CONFIRM));
        assertThat(back.does(SUPERVISOR, Act.RETURN).history().status()).isEqualTo(Status.RETURNED);
    }

    @Test
    void onlyWhoseTurnItIsSendsBack() {
        refused("problem-not-yours", () -> submitted().does(LEADER, Act.RETURN));
        SampleProblem checked = submitted().does(SUPERVISOR, Act.CHECK);
        refused("problem-not-yours", () -> checked.does(SUPERVISOR, Act.RETURN));
        assertThat(checked.does(LEADER, Act.RETURN).history().status()).isEqualTo(Status.RETURNED);
    }

    /** 2027-02-03 is the ninetieth day after Thursday 2026-11-05. */
    @Test
    @Tag("R51")
    void aProblemThatComesBackIsReopenedForNinetyDays() {
        SampleProblem lastDay = given().at("2026-11-05T10:00")
                .does(UNIT, Act.CLAIM, Act.PLAN, Act.SUBMIT)
                .does(SUPERVISOR, Act.CHECK)
                .does(LEADER, Act.SIGN)
                .does(OFFICE, Act.CONFIRM, Act.CLOSE);
        refused("reopen-late", () -> lastDay.at("2027-02-03T18:01").does(SUPERVISOR, Act.REOPEN));
        assertThat(lastDay.at("2027-02-03T17:59")
                        .does(SUPERVISOR, Act.REOPEN)
                        .history()
                        .status())
                .isEqualTo(Status.RETURNED);
        refused(
                "own-problem",
                () -> lastDay.does(new Actor("fire-1", Set.of("fire", "supervision")), Act.SUBMIT, Act.CHECK));
    }

    @Test
    @Tag("R52")
    void anObjectionIsRaisedWithinOneWorkingDayAndItsDecisionIsFinal() {
        SampleProblem problem = given().at("2026-11-03T18:00").does(UNIT, Act.OBJECT);
        refused("objection-open", () -> problem.does(UNIT, Act.OBJECT));
        refused("objection-open", () -> problem.does(UNIT, Act.CLAIM));
        problem.does(SUPERVISOR, Act.DISMISS);
        refused("objection-final", () -> problem.does(UNIT, Act.OBJECT));
        refused("problem-state", () -> problem.does(SUPERVISOR, Act.UPHOLD));
        assertThat(problem.history().status()).isEqualTo(Status.CLAIMED);
    }

    @Test
    @Tag("R52")
    void anObjectionThatComesLateIsRefused() {
        SampleProblem problem = given().at("2026-11-03T18:01");
        refused("objection-none", () -> problem.does(SUPERVISOR, Act.DISMISS));
        refused("objection-late", () -> problem.does(UNIT, Act.OBJECT));
    }

    @Test
    @Tag("R52")
    void anObjectionThatHoldsLeadsToAnotherAssignmentWithItsOwnDay() {
        SampleProblem again = given().does(UNIT, Act.OBJECT)
                .does(SUPERVISOR, Act.UPHOLD)
                .at("2026-11-05T09:00")
                .does(OFFICE, Act.ASSIGN);
        assertThat(again.does(UNIT, Act.OBJECT).history().objected()).isTrue();
    }

    @Test
    void aPostponementAndALongTermListingNeedAnotherPersonsApproval() {
        SampleProblem problem = given().does(UNIT, Act.CLAIM, Act.PLAN);
        refused("request-none", () -> problem.does(LEADER, Act.POSTPONE));
        problem.does(ADMIN, Act.ASK_POSTPONEMENT);
        refused("request-open", () -> problem.does(UNIT, Act.ASK_LONG_TERM));
        refused("own-request", () -> problem.does(ADMIN, Act.POSTPONE));
        refused("request-other", () -> problem.does(LEADER, Act.PUT_ON_LONG_TERM));
        assertThat(problem.does(LEADER, Act.POSTPONE).history().status()).isEqualTo(Status.POSTPONED);
        problem.does(UNIT, Act.ASK_LONG_TERM).does(LEADER, Act.DECLINE);
        assertThat(problem.history().status()).isEqualTo(Status.POSTPONED);
        problem.does(UNIT, Act.ASK_LONG_TERM).does(LEADER, Act.PUT_ON_LONG_TERM);
        assertThat(problem.history().status()).isEqualTo(Status.LONG_TERM);
        assertThat(problem.does(UNIT, Act.SUBMIT).history().status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void noEvidenceNoClosure() {
        SampleProblem problem = given().does(UNIT, Act.CLAIM, Act.PLAN);
        refused("evidence-missing", () -> problem.without("  ", UNIT, Act.SUBMIT));
        refused("evidence-missing", () -> problem.without(null, UNIT, Act.SUBMIT));
    }

    @Test
    void nobodySupervisesOrSupportsThemselves() {
        SampleProblem listed = new SampleProblem().does(OFFICE, Act.REGISTER);
        refused("duty-same", () -> listed.assigned(new Duty("fire-head", "fire", "李四", List.of(), "fire", "5WD")));
        refused(
                "duty-same",
                () -> listed.assigned(new Duty(
                        "fire-head", "fire", "李四", List.of(new Duty.Support("fire", "3WD")), "supervision", "5WD")));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"REOPEN"})
    void aClosedProblemCanOnlyBeReopened(Act act) {
        SampleProblem problem = closed();
        if (act != Act.REGISTER) {
            refused("problem-state", () -> problem.does(ADMIN, act));
        }
    }

    @Test
    void whoHasNoPartInItDoesNothing() {
        Actor stranger = new Actor("window-1", Set.of("window"));
        refused("problem-not-yours", () -> given().does(stranger, Act.CLAIM));
        refused("problem-not-yours", () -> given().does(SUPPORTER, Act.CLAIM));
        refused("problem-not-yours", () -> given().does(new Actor(null, Set.of("fire")), Act.CLAIM));
        refused("problem-not-yours", () -> closed().does(UNIT, Act.REOPEN));
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(ProblemRefusedException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code))
                .hasMessageStartingWith(code + ": ")
                .hasMessageEndingWith("。");
    }
}
