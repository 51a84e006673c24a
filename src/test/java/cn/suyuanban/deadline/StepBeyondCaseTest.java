package cn.suyuanban.deadline;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.county;
import static cn.suyuanban.support.Restaurant.fullApplication;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step's limit never ends after its case's without saying so. */
@SuyuanbanTest
@EveryDatabase
class StepBeyondCaseTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private ClockPause pause;

    @Autowired
    private CaseFiles files;

    @Autowired
    private ClockEvents events;

    @Autowired
    private ManagementService management;

    @Test
    void stepsThatBeginInTimeSayNothing() {
        // when: thirteen working days for the case, ten at most for a step
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(fullApplication());
        // then
        assertThat(said(instance)).isEmpty();
    }

    /** The case is due 2026-11-09 18:00; a site visit that begins that day has until the next. */
    @Test
    void aStepThatBeginsOnTheLastDaySaysSoOnceAndTheCaseStaysDue() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        // when
        restaurant.at("2026-11-09T10:00");
        restaurant.complete(instance, "Activity_ReviewFood", "market", Restaurant.pass());
        pause.pause(instance.getId(), "HEARING", "听证，约 1 个工作日", "1WD");
        pause.resume(instance.getId(), "听证结束");
        // then
        assertThat(restaurant.task(instance, "Activity_VisitSite").getDueDate().toInstant())
                .isEqualTo(county("2026-11-10T18:00"));
        assertThat(files.find(instance.getId()).orElseThrow().promisedDue()).isEqualTo(county("2026-11-09T18:00"));
        assertThat(said(instance))
                .singleElement()
                .asString()
                .contains("联合踏勘", "2026年11月10日 18:00", "2026年11月9日 18:00", "整件时限不变");
    }

    @Test
    @Tag("R13")
    void stepsOfACaseThatCountsFromItsReceiptSaySoBecauseItIsDueAtOnce() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.apply(application());
        String timer = restaurant.timer(instance).getId();
        // when: accepted 2026-11-09 18:01 from 2026-11-02, promised five working days
        restaurant.at("2026-11-09T18:01");
        management.executeJob(timer);
        // then
        assertThat(said(instance)).singleElement().asString().contains("审查食品经营许可", "2026年11月11日 18:00");
    }

    private List<String> said(ProcessInstance instance) {
        return events.ofCase(instance.getId()).stream()
                .filter(event -> event.kind() == ClockEvent.Kind.STEP_BEYOND_CASE)
                .map(ClockEvent::text)
                .toList();
    }
}
