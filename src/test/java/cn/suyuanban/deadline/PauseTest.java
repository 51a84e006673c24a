package cn.suyuanban.deadline;

import static cn.suyuanban.support.Restaurant.county;
import static cn.suyuanban.support.Restaurant.fullApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
@EveryDatabase
class PauseTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private ClockPause pause;

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
    private AuditTrail trail;

    @Autowired
    private ManagementService management;

    /**
     * Accepted Monday 2026-09-28 09:00, paused Wednesday 09-30 09:00, resumed Saturday 10-10 18:00, a make-up working day:
     * office time of 09-30, 10-08, 10-09 and 10-10 passed, four working days.
     */
    @Test
    @Tag("R22")
    void movesEveryDeadlineByThePausedWorkingTimeAcrossTheNationalDay() {
        // given
        restaurant.at("2026-09-28T09:00");
        ProcessInstance instance = deferredCaseWithFiveOpenTasks();
        assertThat(dueDates(instance))
                .containsEntry("审查食品经营许可", county("2026-09-30T18:00"))
                .containsEntry("审查营业前消防安全检查", county("2026-09-29T18:00"))
                .containsEntry("审查烟草专卖零售许可", county("2026-10-16T18:00"))
                .containsEntry("收取容缺材料", county("2026-10-08T18:00"));
        // when
        restaurant.at("2026-09-30T09:00");
        pause.pause(instance.getId(), "EXPERT_REVIEW", "需专家评审，约 3 个工作日", "3WD");
        restaurant.at("2026-10-10T18:00");
        pause.resume(instance.getId(), "评审完成");
        // then: the hand table, each four working days later
        assertThat(dueDates(instance))
                .containsEntry("审查食品经营许可", county("2026-10-12T18:00"))
                .containsEntry("审查营业前消防安全检查", county("2026-10-10T18:00"))
                .containsEntry("审查户外招牌设置", county("2026-10-10T18:00"))
                .containsEntry("审查烟草专卖零售许可", county("2026-10-22T18:00"))
                .containsEntry("收取容缺材料", county("2026-10-13T18:00"));
        assertThat(timer(instance).getDuedate().toInstant()).isEqualTo(county("2026-10-13T18:00"));
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.clock()).isEqualTo(CaseFile.Clock.RUNNING);
        assertThat(file.promisedDue()).isEqualTo(county("2026-10-27T18:00"));
        assertThat(restaurant.task(instance, "Activity_ReviewFood").getDueDate().toInstant())
                .isEqualTo(county("2026-10-12T18:00"));
    }

    @Test
    @Tag("R22")
    void letsNothingActWhilePaused() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = deferredCaseWithFiveOpenTasks();
        Job timer = timer(instance);
        pause.pause(instance.getId(), "HEARING", "听证，约 20 个工作日", "20WD");
        int told = notices.ofCase(instance.getId()).size();
        // when
        restaurant.at("2027-02-01T09:00");
        patrol.takeDue();
        // then
        assertThat(notices.ofCase(instance.getId())).hasSize(told);
        assertThat(management.createJobQuery().jobId(timer.getId()).active().count())
                .isZero();
        assertThatThrownBy(() -> restaurant.complete(instance, "Activity_ReviewFood", "market", Restaurant.pass()))
                .isInstanceOf(SuspendedEntityInteractionException.class);
    }

    @Test
    @Tag("R22")
    void pausesASecondTimeAndMovesBySumOfBoth() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = deferredCaseWithFiveOpenTasks();
        // when: two pauses of one working day each, the second resumed on a Sunday
        restaurant.at("2026-11-03T09:00");
        pause.pause(instance.getId(), "TESTING", "检测，约 1 个工作日", "1WD");
        restaurant.at("2026-11-04T09:00");
        pause.resume(instance.getId(), "检测合格");
        restaurant.at("2026-11-06T09:00");
        pause.pause(instance.getId(), "APPRAISAL", "鉴定，约 1 个工作日", "1WD");
        restaurant.at("2026-11-08T12:00");
        pause.resume(instance.getId(), "鉴定完成");
        // then: 2026-11-16 18:00 plus two working days
        assertThat(dueDates(instance)).containsEntry("审查烟草专卖零售许可", county("2026-11-18T18:00"));
        assertThat(events.ofCase(instance.getId()))
                .extracting(ClockEvent::kind)
                .containsExactly(
                        ClockEvent.Kind.ACCEPTED,
                        ClockEvent.Kind.PAUSED,
                        ClockEvent.Kind.RESUMED,
                        ClockEvent.Kind.PAUSED,
                        ClockEvent.Kind.RESUMED);
    }

    @Test
    @Tag("R22")
    @Tag("R23")
    void refusesAPauseWithoutALegalGroundAndRecordsTheAttempt() {
        // given
        ProcessInstance instance = restaurant.accepted(fullApplication());
        // then
        assertThatThrownBy(() -> pause.pause(instance.getId(), "SITE_VISIT", "踏勘", "2WD"))
                .hasMessageContaining("pause-ground")
                .hasMessageContaining("行政许可法第四十五条");
        assertThatThrownBy(() -> pause.pause(instance.getId(), "HEARING", " ", "2WD"))
                .hasMessageContaining("pause-notice");
        assertThatThrownBy(() -> pause.pause(instance.getId(), "HEARING", "听证", "很快"))
                .hasMessageContaining("pause-expected");
        assertThat(trail.ofCase(instance.getId()))
                .filteredOn(entry -> !entry.done())
                .extracting(AuditEntry::code)
                .containsExactly("pause-ground", "pause-notice", "pause-expected");
        assertThat(files.find(instance.getId()).orElseThrow().clock()).isEqualTo(CaseFile.Clock.RUNNING);
    }

    @Test
    void refusesToResumeARunningClockAndToPauseOneThatHasNotBegun() {
        ProcessInstance running = restaurant.accepted(fullApplication());
        ProcessInstance waiting = restaurant.apply(fullApplication());
        assertThatThrownBy(() -> pause.resume(running.getId(), "")).hasMessageContaining("clock-not-paused");
        assertThatThrownBy(() -> pause.pause(waiting.getId(), "HEARING", "听证", "2WD"))
                .hasMessageContaining("clock-not-running");
    }

    private ProcessInstance deferredCaseWithFiveOpenTasks() {
        ProcessInstance instance = restaurant.apply(fullApplication());
        restaurant.complete(instance, "Activity_CheckMaterials", "window", Restaurant.deferral());
        return instance;
    }

    private Map<String, Instant> dueDates(ProcessInstance instance) {
        return steps.openOfCase(instance.getId()).stream().collect(Collectors.toMap(CaseStep::name, CaseStep::dueAt));
    }

    private Job timer(ProcessInstance instance) {
        return restaurant.timer(instance);
    }
}
