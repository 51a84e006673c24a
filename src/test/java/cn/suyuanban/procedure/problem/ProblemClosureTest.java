package cn.suyuanban.procedure.problem;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.problem.Act;
import cn.suyuanban.problem.Duty;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way a problem takes from the list to its closure (问题销号). */
@SuyuanbanTest
@EveryDatabase
class ProblemClosureTest extends OpenProblem {

    @Autowired
    private Patrol patrol;

    @Autowired
    private Notices notices;

    @Test
    @Tag("R50")
    void aProblemIsSolvedBySeveralUnitsAndStruckOffByOthers() {
        // given
        planned(duty());
        // when
        assertThat(journey.openSteps(problem)).containsExactly("整改问题", "配合整改", "配合整改");
        assertThat(due("整改问题")).isEqualTo(county("2026-11-16T18:00"));
        support("market", "2026-11-05T18:00");
        does("整改问题", "fire", Map.of("workResult", "已验收"));
        assertThat(journey.openSteps(problem)).containsExactly("配合整改");
        support("city", "2026-11-09T18:00");
        does("申请销号", "fire", Map.of("evidence", "消防验收意见书一份"));
        assertThat(status()).isEqualTo(Status.SUBMITTED);
        checked();
        signed();
        confirmed();
        does("销号", "manager", Map.of("closeText", "手续齐全"));
        // then
        assertThat(status()).isEqualTo(Status.CLOSED);
        assertThat(history())
                .containsExactly(
                        Act.REGISTER,
                        Act.ASSIGN,
                        Act.CLAIM,
                        Act.PLAN,
                        Act.SUPPORT,
                        Act.FINISH,
                        Act.SUPPORT,
                        Act.SUBMIT,
                        Act.CHECK,
                        Act.SIGN,
                        Act.CONFIRM,
                        Act.CLOSE);
        assertThat(problems.duty(problem.getId()).supporters())
                .containsExactly(new Duty.Support("market", "3WD"), new Duty.Support("city", "5WD"));
        // and after ninety quiet days the case ends
        journey.fireTimer(problem, "Event_ObservationOver");
        assertThat(journey.file(problem).outcome()).isEqualTo("已销号");
        assertThat(journey.passed(problem)).contains("EndEvent_StruckOff").doesNotContain("Gateway_AgainMerge");
    }

    @Test
    @Tag("R51")
    void aProblemThatComesBackIsWorkedOnAgainUnderItsNumber() {
        // given
        closed();
        // when
        reopen("supervision");
        // then
        assertThat(status()).isEqualTo(Status.RETURNED);
        assertThat(journey.openSteps(problem)).containsExactly("整改问题");
        workAndSubmit();
        assertThat(status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void eachOfThreeMaySendItBackToWork() {
        submitted();
        does("初核销号", "supervision", Map.of("checkVerdict", "RETURN", "checkText", "没有验收意见书"));
        assertThat(status()).isEqualTo(Status.RETURNED);
        workAndSubmit();
        checked();
        does("签字销号", "market-head", Map.of("signVerdict", "RETURN", "signText", "请附照片"));
        workAndSubmit();
        checked();
        signed();
        does(
                "请企业确认",
                "manager",
                Map.of(
                        "satisfaction",
                        "dissatisfied",
                        "confirmWay",
                        "visit",
                        "confirmVerdict",
                        "RETURN",
                        "confirmText",
                        "仍未解决"));
        assertThat(status()).isEqualTo(Status.RETURNED);
        assertThat(journey.openSteps(problem)).containsExactly("整改问题");
        assertThat(history()).filteredOn(Act.RETURN::equals).hasSize(3);
    }

    /** The objection comes on Tuesday at 10:00, so it is decided by 18:00. */
    @Test
    @Tag("R52")
    void anObjectionIsDecidedTheSameDayAndLeadsToAnotherUnit() {
        // given
        found();
        does("列责任清单", "manager", dutyAlone());
        counter.at("2026-11-03T10:00");
        does("认领或者提出异议", "fire", objection());
        // then
        assertThat(due("裁决异议")).isEqualTo(county("2026-11-03T18:00"));
        // when
        does("裁决异议", "supervision", Map.of("objectionDecision", "UPHOLD", "objectionReason", "属城管职责"));
        Map<String, Object> other = dutyAlone();
        other.put("responsibleUnit", "city");
        other.put("leadLeader", "city-head");
        does("列责任清单", "manager", other);
        does("认领或者提出异议", "city", Map.of("assignmentAnswer", "CLAIM"));
        // then
        assertThat(status()).isEqualTo(Status.CLAIMED);
        assertThat(problems.duty(problem.getId()).unit()).isEqualTo("city");
    }

    @ParameterizedTest
    @Tag("R52")
    @CsvSource({"2026-11-02T18:30, 2026-11-03T18:00", "2026-11-01T10:00, 2026-11-02T18:00"})
    void anObjectionOutsideOfficeHoursIsDecidedByTheNextClose(String at, String due) {
        found();
        does("列责任清单", "manager", dutyAlone());
        counter.at(at);
        does("认领或者提出异议", "fire", objection());
        assertThat(due("裁决异议")).isEqualTo(county(due));
    }

    @Test
    @Tag("R52")
    void anObjectionThatDoesNotHoldIsFinal() {
        found();
        does("列责任清单", "manager", dutyAlone());
        does("认领或者提出异议", "fire", objection());
        does("裁决异议", "supervision", Map.of("objectionDecision", "DISMISS", "objectionReason", "属消防职责"));
        assertThat(status()).isEqualTo(Status.CLAIMED);
        assertThat(journey.openSteps(problem)).containsExactly("制定整改措施");
    }

    @ParameterizedTest
    @CsvSource({"ASK_POSTPONEMENT, POSTPONED", "ASK_LONG_TERM, LONG_TERM"})
    void anApprovedRequestGivesTheWorkItsNewLimit(String kind, Status after) {
        planned(dutyAlone());
        ProcessInstance request = asks(kind, "30CD");
        decides(request, "market-head", "approve");
        assertThat(status()).isEqualTo(after);
        assertThat(journey.openSteps(problem)).containsExactly("整改问题");
        assertThat(due("整改问题")).isEqualTo(county("2026-12-02T18:00"));
        workAndSubmit();
        assertThat(status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void aRequestThatIsDeclinedLeavesTheWorkAsItWas() {
        planned(dutyAlone());
        Task before = journey.task(problem, "整改问题");
        decides(asks("ASK_POSTPONEMENT", "30CD"), "market-head", "decline");
        assertThat(journey.task(problem, "整改问题").getId()).isEqualTo(before.getId());
        assertThat(status()).isEqualTo(Status.WORKING);
    }

    @ParameterizedTest
    @Tag("R33")
    @CsvSource({"fire-head, city-head", "city-head, fire-head", "leader, city-head"})
    void workThatIsLateReachesTheLeaderWhomTheAssignmentNames(String leader, String other) {
        Map<String, Object> duty = dutyAlone();
        duty.put("leadLeader", leader);
        planned(duty);
        Task late = journey.task(problem, "整改问题");
        counter.at("2026-11-16T18:01");
        patrol.takeDue();
        assertThat(notices.ofSteps(List.of(late.getId())))
                .filteredOn(notice -> notice.rung().startsWith("RED"))
                .extracting(Notice::recipient)
                .contains(leader)
                .doesNotContain(other);
    }

    @Test
    void aFormWithoutWhatItAsksIsSentBack() {
        planned(dutyAlone());
        assertThatThrownBy(() -> does("整改问题", "fire", Map.of())).hasMessageContaining("整改结果");
        does("整改问题", "fire", Map.of("workResult", "已验收"));
        assertThatThrownBy(() -> does("申请销号", "fire", Map.of())).hasMessageContaining("佐证材料");
    }

    private static Map<String, Object> objection() {
        return Map.of("assignmentAnswer", "OBJECT", "objectionText", "不属于本单位职责");
    }

    private Instant due(String step) {
        return journey.task(problem, step).getDueDate().toInstant();
    }

    private void support(String unit, String due) {
        Task task = journey.openTasks(problem).stream()
                .filter(open -> open.getName().equals("配合整改"))
                .filter(open -> open.getDueDate().toInstant().equals(county(due)))
                .findFirst()
                .orElseThrow();
        counter.complete(task.getId(), unit, Map.of("supportResult", "已配合"));
    }
}
