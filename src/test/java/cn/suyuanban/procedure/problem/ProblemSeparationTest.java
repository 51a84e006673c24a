package cn.suyuanban.procedure.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody strikes off what they worked on, whatever they may do in the engine; what is refused stays open. */
@SuyuanbanTest
class ProblemSeparationTest extends OpenProblem {

    @Test
    @Tag("R50")
    void whoWorkedOnItCannotCheckItAlthoughTheyAreInTheOffice() {
        submitted();
        join("fire", "supervision");
        refused("own-problem", () -> does("初核销号", "fire", Map.of("checkVerdict", "CHECK", "checkText", "属实")));
        assertThat(status()).isEqualTo(Status.SUBMITTED);
        assertThat(journey.openSteps(problem)).containsExactly("初核销号");
    }

    @Test
    @Tag("R50")
    void anAdministratorWhoWorkedOnItCannotStrikeItOff() {
        planned(dutyAlone());
        join("admin", "fire");
        does("整改问题", "admin", Map.of("workResult", "已验收"));
        does("申请销号", "fire", Map.of("evidence", "消防验收意见书一份"));
        checked();
        signed();
        confirmed();
        leaveAgain();
        join("admin", "manager");
        refused("own-problem", () -> does("销号", "admin", Map.of("closeText", "手续齐全")));
        assertThat(journey.openSteps(problem)).containsExactly("销号");
        does("销号", "manager", Map.of("closeText", "手续齐全"));
        assertThat(status()).isEqualTo(Status.CLOSED);
    }

    @Test
    @Tag("R50")
    void anAdministratorWithoutAPartInItDoesNothing() {
        submitted();
        refused("problem-not-yours", () -> does("初核销号", "admin", Map.of("checkVerdict", "CHECK", "checkText", "属实")));
    }

    @Test
    @Tag("R50")
    void whoCheckedCannotSign() {
        submitted();
        checked();
        join("supervision", "fire-head");
        refused("own-check", () -> does("签字销号", "supervision", Map.of("signVerdict", "SIGN", "signText", "同意")));
    }

    @Test
    void noStepTakesTheAnswerOfAnother() {
        submitted();
        assertThatThrownBy(() -> does("初核销号", "supervision", Map.of("checkVerdict", "CLOSE", "checkText", "属实")))
                .hasMessageContaining("form-invalid");
        assertThat(status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    @Tag("R51")
    void aProblemIsReopenedOnlyWhenItIsClosedAndForNinetyDays() {
        submitted();
        refused("problem-state", () -> reopen("manager"));
        checked();
        signed();
        confirmed();
        does("销号", "manager", Map.of("closeText", "手续齐全"));
        counter.at("2027-02-02T09:00");
        refused("reopen-late", () -> reopen("manager"));
        counter.at("2027-01-29T09:00");
        assertThatThrownBy(() -> reopen("fire")).isInstanceOf(RuntimeException.class);
        reopen("manager");
        assertThat(status()).isEqualTo(Status.RETURNED);
    }

    @Test
    @Tag("R52")
    void anObjectionAfterItsDayIsRefused() {
        found();
        does("列责任清单", "manager", dutyAlone());
        counter.at("2026-11-03T18:01");
        refused(
                "objection-late",
                () -> does("认领或者提出异议", "fire", Map.of("assignmentAnswer", "OBJECT", "objectionText", "不属于本单位职责")));
        does("认领或者提出异议", "fire", Map.of("assignmentAnswer", "CLAIM"));
    }

    @Test
    void nobodyApprovesTheirOwnPostponement() {
        planned(dutyAlone());
        ProcessInstance request = asks("ASK_POSTPONEMENT", "30CD");
        refused("request-open", () -> asks("ASK_LONG_TERM", "90CD"));
        join("fire", "fire-head");
        refused("own-request", () -> decides(request, "fire", "approve"));
        leaveAgain();
        putBack(request);
        decides(request, "market-head", "approve");
        assertThat(status()).isEqualTo(Status.POSTPONED);
    }

    @Test
    void nobodySupervisesThemselves() {
        found();
        Map<String, Object> duty = dutyAlone();
        duty.put("supervisingUnit", "fire");
        refused("duty-same", () -> does("列责任清单", "manager", duty));
    }

    @Test
    void onlyTheTeamPutsAProblemOnTheList() {
        counter.at("2026-11-02T09:00");
        assertThatThrownBy(() -> counter.start("problem-closure", "window", finding()))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> counter.start("problem-closure", "admin", finding()))
                .hasMessageContaining("problem-not-yours");
    }

    @Test
    void aCaseThatIsNoProblemIsNeitherPostponedNorReopened() {
        counter.at("2026-11-02T09:00");
        problem = counter.accepted(Restaurant.application());
        refused("problem-unknown", () -> reopen("manager"));
    }

    private void refused(String code, ThrowingCallable attempt) {
        int before = refusals().size();
        assertThatThrownBy(attempt).isInstanceOf(BadUserRequestException.class).hasMessageStartingWith(code + ": ");
        assertThat(refusals()).hasSize(before + 1).last().isEqualTo(code);
        putBack(problem);
    }
}
