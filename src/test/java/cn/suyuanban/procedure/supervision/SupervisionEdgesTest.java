package cn.suyuanban.procedure.supervision;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.PausedCase;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Where a supervision (督办) meets an empty post, another supervision, the end of its case or a limit nobody can read. */
@SuyuanbanTest
@EveryDatabase
class SupervisionEdgesTest extends SupervisedCase {

    private static final String WAITING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Waiting" targetNamespace="test">
              <message id="Message_Answered" name="waiting.answered" />
              <process id="waiting-case" name="等待" isExecutable="true" camunda:historyTimeToLive="P1D">
                <documentation>没有人在办的办件，只用于测试。</documentation>
                <extensionElements>
                  <camunda:properties><camunda:property name="kind" value="matter" /></camunda:properties>
                </extensionElements>
                <startEvent id="StartEvent_Asked" name="收到申请" />
                <sequenceFlow id="Flow_Asked" sourceRef="StartEvent_Asked" targetRef="Activity_Wait" />
                <receiveTask id="Activity_Wait" name="等待" messageRef="Message_Answered" />
                <sequenceFlow id="Flow_Answered" sourceRef="Activity_Wait" targetRef="EndEvent_Answered" />
                <endEvent id="EndEvent_Answered" name="已答复" />
              </process>
              <bpmndi:BPMNDiagram id="BPMNDiagram_Test">
                <bpmndi:BPMNPlane id="BPMNPlane_Test" bpmnElement="waiting-case">
                  <bpmndi:BPMNShape id="StartEvent_Asked_di" bpmnElement="StartEvent_Asked">
                    <dc:Bounds x="182" y="102" width="36" height="36" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="Activity_Wait_di" bpmnElement="Activity_Wait">
                    <dc:Bounds x="310" y="80" width="100" height="80" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="EndEvent_Answered_di" bpmnElement="EndEvent_Answered">
                    <dc:Bounds x="502" y="102" width="36" height="36" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="Flow_Asked_di" bpmnElement="Flow_Asked">
                    <di:waypoint x="218" y="120" />
                    <di:waypoint x="310" y="120" />
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="Flow_Answered_di" bpmnElement="Flow_Answered">
                    <di:waypoint x="410" y="120" />
                    <di:waypoint x="502" y="120" />
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </definitions>
            """;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Test
    void aSecondSupervisionIsAboutTheWorkNotAboutTheFirst() {
        // given
        supervise("supervision");
        // when
        ProcessInstance second = supervise("leader");
        // then
        assertThat(replies(second).stream().map(this::department).toList())
                .containsExactlyInAnyOrder("market-head", "fire-head");
    }

    @Test
    void theSupervisionOfficeAnswersForALeaderThatNobodyIs() {
        // given
        identity.deleteMembership("market-head", "market-head");
        ProcessInstance supervision;
        try {
            // when
            supervision = supervise("manager");
        } finally {
            identity.createMembership("market-head", "market-head");
        }
        // then
        assertThat(told("SUPERVISION"))
                .extracting(Notice::recipient)
                .containsExactlyInAnyOrder("supervision", "fire-head");
        assertThat(replyOf(supervision, "supervision").getDueDate().toInstant()).isEqualTo(county("2026-11-06T18:00"));
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(Incident::getIncidentType)
                .containsExactly("escalation-recipient-missing");
    }

    /** Whoever is second on the way to the database may be turned away and tries again, as a person would. */
    @Test
    void repliesThatComeAtTheSameMomentAreBothKept() throws Exception {
        // given
        ProcessInstance supervision = supervise("supervision");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        // when
        try {
            List<Future<?>> both = replies(supervision).stream()
                    .<Future<?>>map(reply -> people.submit(() -> {
                        together.await();
                        return answer(reply.getId());
                    }))
                    .toList();
            for (Future<?> one : both) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            people.shutdownNow();
        }
        replies(supervision).forEach(reply -> answer(reply.getId()));
        // then
        assertThat(shown(restaurant.task(supervision, "Activity_ReviewReplies")))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("市场监督管理局分管领导"))
                .anySatisfy(text -> assertThat(text).contains("消防救援大队分管领导"));
        assertThat(told("SUPERVISION_REPLY")).hasSize(2);
    }

    private boolean answer(String reply) {
        try {
            restaurant.complete(reply, "market-head", Map.of("replyText", "正在办理"));
            return true;
        } catch (ProcessEngineException | DataAccessException turnedAway) {
            return false;
        }
    }

    /** Paused Wednesday 9:00 to Thursday 9:00, one working day: the reply is due Monday 11-09 instead of Friday 11-06. */
    @Test
    void theTimeToReplyStandsStillWhileTheCaseIsPaused() {
        // given
        ProcessInstance supervision = supervise("supervision");
        restaurant.at("2026-11-04T09:00");
        ProcessInstance procedure = new PausedCase(restaurant).pause(instance);
        // when
        restaurant.at("2026-11-05T09:00");
        restaurant.complete(procedure, "Activity_FinishProcedure", "market", Map.of("pauseResult", "检测合格"));
        // then
        assertThat(replies(supervision))
                .hasSize(2)
                .allSatisfy(reply -> assertThat(reply.getDueDate().toInstant()).isEqualTo(county("2026-11-09T18:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urge-case", "supervise-case"})
    void aCaseOnWhichNobodyWorksLeavesNobodyToTellAndTheAttemptIsRecorded(String act) {
        // given: a case that only waits for a message
        String deployment = repository
                .createDeployment()
                .addString("waiting-case.bpmn", WAITING)
                .deploy()
                .getId();
        try {
            ProcessInstance waiting = runtime.startProcessInstanceByKey("waiting-case");
            // then
            assertThatThrownBy(() -> restaurant.act(
                            act,
                            "supervision",
                            waiting,
                            Map.of("urgeText", "请抓紧", "supervisionText", "请说明", "replyLimit", "3WD")))
                    .hasMessageContaining("nobody-to-tell")
                    .hasMessageContaining(waiting.getBusinessKey());
            assertThat(notices.ofCase(waiting.getId())).isEmpty();
            assertThat(trail.ofCase(waiting.getId())).singleElement().satisfies(entry -> {
                assertThat(entry.code()).isEqualTo("nobody-to-tell");
                assertThat(entry.done()).isFalse();
            });
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void aSupervisionEndsWithItsCase() {
        // given: two replies are open
        ProcessInstance supervision = supervise("supervision");
        // when
        restaurant.act("withdraw-case", "market", instance, Map.of("withdrawReason", "不再经营"));
        // then
        assertThat(openOf(supervision)).isZero();
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
        assertThat(done("ACT_ENDED")).singleElement().satisfies(entry -> assertThat(entry.text())
                .contains("回复督办单"));
        assertThatThrownBy(() -> supervise("supervision")).hasMessageContaining("case-closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"三天", "3", "0WD", "3wd", "100WD"})
    void aTimeToReplyThatCannotBeReadIsRefusedAndNobodyIsTold(String limit) {
        assertThatThrownBy(() -> supervise("supervision", limit))
                .hasMessageContaining("form-invalid")
                .hasMessageContaining("答复时限");
        assertThat(told("SUPERVISION")).isEmpty();
        assertThat(steps.openOfCase(instance.getId()))
                .extracting(CaseStep::name)
                .doesNotContain("回复督办单");
    }
}
