package cn.suyuanban.procedure.supervision;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.PausedCase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Urging (催办) by hand: who handles an open step and the head of the section are told, each once. */
@SuyuanbanTest
@EveryDatabase
class UrgeTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Notices notices;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void aMondayMorning() {
        restaurant.at("2026-11-02T09:00");
    }

    @Test
    void theHandlerAndTheHeadOfEveryOpenStepAreTold() {
        // given: food is claimed, fire is not
        ProcessInstance instance = restaurant.accepted(withFire());
        Task food = restaurant.task(instance, "Activity_ReviewFood");
        tasks.setAssignee(food.getId(), "zhaoliu");
        // when
        ProcessInstance urge = urge("supervision", instance);
        // then
        assertThat(urges(instance))
                .extracting(Notice::recipient)
                .containsExactlyInAnyOrder("zhaoliu", "market-head", "fire", "fire-head");
        assertThat(urges(instance)).allSatisfy(notice -> {
            assertThat(notice.title()).isEqualTo("催办通知");
            assertThat(notice.body()).contains(restaurant.number(instance), "开办餐饮店", "请今天审查完毕", "督查室");
            assertThat(notice.stepId()).isNull();
        });
        assertThat(trail.ofCase(instance.getId())).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("URGE");
            assertThat(entry.actor()).isEqualTo("supervision");
            assertThat(entry.done()).isTrue();
            assertThat(entry.text()).contains("市场监督管理局分管领导", "消防救援大队", "zhaoliu");
        });
        assertThat(passed(urge)).containsExactly("StartEvent_UrgeDecided", "Activity_UrgeCase", "EndEvent_CaseUrged");
    }

    /** A paused case has two open steps of one department: its review, and the special procedure. */
    @Test
    void whoAnswersForTwoStepsIsToldOnce() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        new PausedCase(restaurant).pause(instance);
        // when
        urge("manager", instance);
        // then
        assertThat(urges(instance)).extracting(Notice::recipient).containsExactly("market", "market-head");
    }

    @Test
    void urgingChangesNeitherLimitNorPriority() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        Task before = restaurant.task(instance, "Activity_ReviewFood");
        // when
        urge("leader", instance);
        // then
        Task after = restaurant.task(instance, "Activity_ReviewFood");
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(after.getPriority()).isEqualTo(before.getPriority());
    }

    @Test
    void theSupervisionOfficeStandsInForAHeadThatNobodyIs() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        identity.deleteMembership("market-head", "market-head");
        try {
            // when
            urge("supervision", instance);
        } finally {
            identity.createMembership("market-head", "market-head");
        }
        // then
        assertThat(urges(instance)).extracting(Notice::recipient).containsExactly("market", "supervision");
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(Incident::getIncidentType)
                .containsExactly("escalation-recipient-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void wordsAreNeeded(String words) {
        ProcessInstance instance = restaurant.accepted(application());
        assertThatThrownBy(() -> restaurant.act("urge-case", "supervision", instance, Map.of("urgeText", words)))
                .hasMessageContaining("form-invalid")
                .hasMessageContaining("催办内容");
        assertThat(urges(instance)).isEmpty();
    }

    @Test
    void anAdministratorWhomTheModelDoesNotNameIsRefusedAndRecorded() {
        ProcessInstance instance = restaurant.accepted(application());
        assertThatThrownBy(() -> urge("admin", instance)).hasMessageStartingWith("act-not-yours: “催办”");
        assertThat(urges(instance)).isEmpty();
        assertThat(trail.ofCase(instance.getId())).singleElement().satisfies(entry -> {
            assertThat(entry.code()).isEqualTo("act-not-yours");
            assertThat(entry.actor()).isEqualTo("admin");
            assertThat(entry.done()).isFalse();
        });
    }

    @Test
    void aCaseThatHasEndedAndANumberThatNoCaseHasAreRefused() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        restaurant.act("withdraw-case", "market", instance, Map.of("withdrawReason", "不再经营"));
        // then
        assertThatThrownBy(() -> urge("supervision", instance)).hasMessageContaining("case-closed");
        assertThatThrownBy(() -> restaurant.start(
                        "urge-case", "supervision", Map.of("caseNumber", "20200101-999999", "urgeText", "请抓紧")))
                .hasMessageContaining("case-unknown");
        assertThat(urges(instance)).isEmpty();
    }

    private static Map<String, Object> withFire() {
        Map<String, Object> form = application();
        form.put("publicGathering", true);
        form.put("fireCommitment", true);
        return form;
    }

    private ProcessInstance urge(String user, ProcessInstance instance) {
        return restaurant.act("urge-case", user, instance, Map.of("urgeText", "请今天审查完毕"));
    }

    private List<Notice> urges(ProcessInstance instance) {
        return notices.ofCase(instance.getId()).stream()
                .filter(notice -> notice.kind().equals("URGE"))
                .toList();
    }

    private List<String> passed(ProcessInstance part) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(part.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }
}
