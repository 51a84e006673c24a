package cn.suyuanban.procedure.matter;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Refusals;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A special procedure (特别程序) from Tasklist: ordered by a handler, finished by the same department. */
@SuyuanbanTest
@EveryDatabase
@Tag("R22")
class SpecialProcedureTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Refusals refusals;

    @Autowired
    private Patrol patrol;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private ClockEvents events;

    @Autowired
    private Notices notices;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Test
    void aHandlerStopsTheClockAndFinishingLetsItRunOn() {
        // given: due 2026-11-09 18:00
        ProcessInstance instance = acceptedOnNovemberSecond();
        restaurant.at("2026-11-03T09:00");
        // when: ordered Tuesday 9:00, finished Friday 9:00, three working days
        ProcessInstance procedure = order(instance, "market");
        assertThat(files.find(instance.getId()).orElseThrow().clock()).isEqualTo(CaseFile.Clock.PAUSED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .suspended()
                        .count())
                .isOne();
        restaurant.at("2026-11-06T09:00");
        finish(procedure, "market");
        // then
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.clock()).isEqualTo(CaseFile.Clock.RUNNING);
        assertThat(file.promisedDue()).isEqualTo(county("2026-11-12T18:00"));
        assertThat(restaurant.task(instance, "Activity_ReviewFood").getDueDate().toInstant())
                .isEqualTo(county("2026-11-09T18:00"));
        assertThat(events.ofCase(instance.getId()))
                .filteredOn(event -> event.kind() == ClockEvent.Kind.PAUSED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo("market");
                    assertThat(event.ground()).isEqualTo("TESTING");
                    assertThat(event.expected()).isEqualTo("3WD");
                });
    }

    @Test
    void theApplicantIsToldInWritingHowLongItTakesAndWhenTheCaseIsDueThen() {
        // given
        ProcessInstance instance = acceptedOnNovemberSecond();
        restaurant.at("2026-11-03T09:00");
        // when
        ProcessInstance procedure = order(instance, "market");
        restaurant.at("2026-11-06T09:00");
        finish(procedure, "market");
        // then
        List<Notice> told = notices.ofCase(instance.getId());
        assertThat(told).extracting(Notice::kind).containsExactly("ACCEPTED", "PAUSED", "RESUMED");
        assertThat(told).extracting(Notice::recipient).containsOnly("applicant");
        assertThat(told.get(1).title()).isEqualTo("特别程序告知书");
        assertThat(told.get(1).body()).contains("检测", "3 个工作日", "油烟检测由县监测站进行");
        assertThat(told.get(2).body()).contains("2026年11月12日");
    }

    @Test
    void aDepartmentWithoutWorkOnTheCaseCannotStopItsClock() {
        ProcessInstance instance = acceptedOnNovemberSecond();
        assertThatThrownBy(() -> order(instance, "fire")).hasMessageContaining("case-not-yours");
        assertThat(files.find(instance.getId()).orElseThrow().clock()).isEqualTo(CaseFile.Clock.RUNNING);
        assertThat(notices.ofCase(instance.getId())).extracting(Notice::kind).containsExactly("ACCEPTED");
    }

    @Test
    void aSecondSpecialProcedureWaitsUntilTheFirstIsFinished() {
        // given
        ProcessInstance instance = acceptedOnNovemberSecond();
        ProcessInstance first = order(instance, "market");
        // then
        refusals.of("PAUSE", "行政许可法第四十五条", instance, "market", "clock-not-running", () -> order(instance, "market"));
        // when
        finish(first, "market");
        // then
        assertThat(order(instance, "market").isEnded()).isFalse();
    }

    @Test
    void onlyTheDepartmentThatOrderedTheProcedureMayFinishIt() {
        // given
        ProcessInstance instance = acceptedOnNovemberSecond();
        ProcessInstance procedure = order(instance, "market");
        // then
        assertThat(candidates(procedure)).containsExactly("market");
        assertThatThrownBy(() -> finish(procedure, "fire")).isNotNull();
        assertThat(files.find(instance.getId()).orElseThrow().clock()).isEqualTo(CaseFile.Clock.PAUSED);
    }

    /** Ordered Tuesday 2026-11-03: the three working days the applicant was told end Friday 11-06. */
    @Test
    @Tag("R33")
    void anOverdueSpecialProcedureIsEscalatedAlthoughTheCaseStandsStill() {
        // given
        ProcessInstance instance = acceptedOnNovemberSecond();
        restaurant.at("2026-11-03T09:00");
        ProcessInstance procedure = order(instance, "market");
        Task finish = restaurant.task(procedure, "Activity_FinishProcedure");
        assertThat(finish.getDueDate().toInstant()).isEqualTo(county("2026-11-06T18:00"));
        assertThat(steps.find(finish.getId()).orElseThrow().promisedLimit()).isEqualTo("3WD");
        // when
        restaurant.at("2026-11-06T18:01");
        patrol.takeDue();
        // then: the procedure is escalated, the case's own steps are not
        assertThat(notices.ofSteps(List.of(finish.getId())))
                .extracting(Notice::rung)
                .containsExactly("YELLOW", "ORANGE", "RED");
        assertThat(candidates(procedure)).containsExactlyInAnyOrder("market", "market-head");
        assertThat(notices.ofCase(instance.getId())).extracting(Notice::stepId).containsOnly(null, finish.getId());
        // and it can still be finished
        finish(procedure, "market");
        assertThat(files.find(instance.getId()).orElseThrow().clock()).isEqualTo(CaseFile.Clock.RUNNING);
        assertThat(steps.find(finish.getId()).orElseThrow().closedAt()).isNotNull();
    }

    private ProcessInstance acceptedOnNovemberSecond() {
        restaurant.at("2026-11-02T09:00");
        return restaurant.accepted(application());
    }

    private ProcessInstance order(ProcessInstance instance, String user) {
        return restaurant.act(
                "special-procedure",
                user,
                instance,
                Map.of("pauseGround", "TESTING", "pauseExpected", "3WD", "pauseNotice", "油烟检测由县监测站进行"));
    }

    private void finish(ProcessInstance procedure, String user) {
        restaurant.complete(procedure, "Activity_FinishProcedure", user, Map.of("pauseResult", "检测合格"));
    }

    private List<String> candidates(ProcessInstance procedure) {
        return tasks
                .getIdentityLinksForTask(
                        restaurant.task(procedure, "Activity_FinishProcedure").getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }
}
