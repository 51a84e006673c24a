package cn.suyuanban.procedure.supervision;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.PausedCase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A case is put first (优先) for the tasks it has and those to come, and goes back to what the ladder says. */
@SuyuanbanTest
@EveryDatabase
class PrioritizeTest {

    private static final int NORMAL = 50;
    private static final int RAISED = 80;
    private static final int RED = 90;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Notices notices;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Patrol patrol;

    @Autowired
    private HistoryService history;

    private ProcessInstance instance;

    @BeforeEach
    void aCaseAtItsReview() {
        restaurant.at("2026-11-02T09:00");
        instance = restaurant.accepted(application());
    }

    @Test
    void itsTasksComeFirstTheOpenOnesAndThoseToCome() {
        // when
        ProcessInstance act = prioritize("manager", "raised");
        // then
        assertThat(priority("Activity_ReviewFood")).isEqualTo(RAISED);
        assertThat(files.find(instance.getId()).orElseThrow().raised()).isTrue();
        assertThat(notices.ofCase(instance.getId())).hasSize(1);
        assertThat(trail.ofCase(instance.getId())).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("PRIORITY");
            assertThat(entry.actor()).isEqualTo("manager");
            assertThat(entry.text()).isEqualTo("设为优先：开业在即");
        });
        // when
        restaurant.complete(instance, "Activity_ReviewFood", "market", Restaurant.pass());
        // then
        assertThat(priority("Activity_VisitSite")).isEqualTo(RAISED);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(act.getId())
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list())
                .extracting(HistoricActivityInstance::getActivityId)
                .containsExactly("StartEvent_PriorityDecided", "Activity_PrioritizeCase", "EndEvent_CasePrioritized");
    }

    @Test
    void whatIsOverdueComesBeforeIt() {
        // given
        prioritize("supervision", "raised");
        // when
        restaurant.at("2026-11-12T09:00");
        patrol.takeDue();
        // then
        assertThat(priority("Activity_ReviewFood")).isGreaterThanOrEqualTo(RED);
    }

    @Test
    void aRungBelowDoesNotPutItBack() {
        // given
        prioritize("supervision", "raised");
        // when
        restaurant.at("2026-11-03T18:00");
        patrol.takeDue();
        // then
        assertThat(priority("Activity_ReviewFood")).isEqualTo(RAISED);
    }

    @Test
    void backAmongTheOthersItHasThePriorityOfItsRung() {
        // given
        prioritize("manager", "raised");
        restaurant.at("2026-11-12T09:00");
        patrol.takeDue();
        int overdue = priority("Activity_ReviewFood");
        // when
        prioritize("manager", "normal");
        // then
        assertThat(priority("Activity_ReviewFood")).isEqualTo(overdue);
        assertThat(files.find(instance.getId()).orElseThrow().raised()).isFalse();
    }

    @Test
    void backAmongTheOthersBeforeAnyRungItIsNormal() {
        prioritize("manager", "raised");
        prioritize("manager", "normal");
        assertThat(priority("Activity_ReviewFood")).isEqualTo(NORMAL);
        assertThat(trail.ofCase(instance.getId()))
                .extracting(entry -> entry.text())
                .contains("恢复普通：开业在即");
    }

    @Test
    void aPausedCaseIsPutFirstForWhenItGoesOn() {
        // given
        new PausedCase(restaurant).pause(instance);
        // when
        prioritize("manager", "raised");
        // then
        assertThat(priority("Activity_ReviewFood")).isEqualTo(RAISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "urgent"})
    void anythingElseThanTheTwoIsRefused(String priority) {
        assertThatThrownBy(() -> prioritize("manager", priority)).hasMessageContaining("form-invalid");
        assertThat(priority("Activity_ReviewFood")).isEqualTo(NORMAL);
    }

    @Test
    void aReasonIsNeeded() {
        assertThatThrownBy(() -> restaurant.act(
                        "prioritize-case",
                        "manager",
                        instance,
                        Map.of("casePriority", "raised", "priorityReason", " ")))
                .hasMessageContaining("form-invalid");
    }

    private ProcessInstance prioritize(String user, String priority) {
        return restaurant.act(
                "prioritize-case", user, instance, Map.of("casePriority", priority, "priorityReason", "开业在即"));
    }

    private int priority(String element) {
        return restaurant.task(instance, element).getPriority();
    }
}
