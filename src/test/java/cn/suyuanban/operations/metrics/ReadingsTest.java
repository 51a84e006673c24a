package cn.suyuanban.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.figures.Figures;
import cn.suyuanban.figures.Filter;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.operations.metrics.Readings.Reading;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What monitoring is told against what is there. */
@SuyuanbanTest
class ReadingsTest {

    @Autowired
    private Figures figures;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private EngineCommands commands;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private Restaurant restaurant;

    private final AtomicLong nanos = new AtomicLong();
    private Readings readings;
    private ProcessInstance instance;

    @BeforeEach
    void aCaseOnAMondayMorning() {
        restaurant.at("2026-11-02T09:00");
        instance = restaurant.accepted(Restaurant.application());
        readings = new Readings(figures, runtime, commands, calendar, steps, jdbc, clock, nanos::get);
    }

    @Test
    void overdueWorkIsToldAsTheBoardTellsIt() {
        restaurant.at("2027-03-02T09:00");
        Reading told = readings.now();
        assertThat(told.overdueCases()).isPositive().isEqualTo(value("cases-overdue"));
        assertThat(told.overdueSteps()).isPositive().isEqualTo(value("steps-overdue"));
        assertThat(told.pausedCases()).isEqualTo(value("cases-paused"));
    }

    @Test
    void aRungThatIsDueAndNotTakenIsADelay() {
        restaurant.at("2027-03-02T09:00");
        assertThat(readings.now().rungDelay()).isGreaterThan(Duration.ofDays(30).toSeconds());
    }

    @Test
    void anIncidentIsTold() {
        double before = readings.now().incidents();
        Incident incident = runtime.createIncident("test-incident", openTask(), "metrics");
        later();
        assertThat(readings.now().incidents()).isGreaterThan(before);
        runtime.resolveIncident(incident.getId());
        later();
        assertThat(readings.now().incidents()).isEqualTo(before);
    }

    @Test
    void aMessageThatWasGivenUpIsTold() {
        double before = readings.now().failedNotifications();
        restaurant.at("2027-03-02T09:00");
        jdbc.sql(
                        "insert into outbox (notice_id, channel, address, created_at, state)"
                                + " select min(id), 'test', 'metrics', current_timestamp, 'FAILED' from notice where case_id = ?")
                .param(instance.getId())
                .update();
        later();
        assertThat(readings.now().failedNotifications()).isEqualTo(before + 1);
        jdbc.sql("delete from outbox where channel = 'test'").update();
    }

    @Test
    void whatIsToldIsKeptForFifteenSeconds() {
        Reading first = readings.now();
        nanos.addAndGet(Duration.ofSeconds(14).toNanos());
        assertThat(readings.now()).isSameAs(first);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(readings.now()).isNotSameAs(first);
    }

    @Test
    void theCalendarIsKnownUpToTheLastNotice() {
        int year = (int) readings.now().calendarYear();
        assertThat(year).isGreaterThanOrEqualTo(2026);
        assertThat(calendar.isProvisional(year)).isFalse();
        assertThat(calendar.isProvisional(year + 1)).isTrue();
    }

    private String openTask() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(instance.getBusinessKey())
                .list()
                .get(0)
                .getExecutionId();
    }

    private void later() {
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    }

    private double value(String figure) {
        return figures.of(figure, null, Filter.ALL).value().doubleValue();
    }
}
