package cn.suyuanban.intake;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits to act on a case ends with the case; a pause does not keep an applicant from withdrawing. */
@SuyuanbanTest
@EveryDatabase
class EndedCaseTest {

    @Autowired
    private Restaurant restaurant;

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
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Test
    @Tag("R18")
    @Tag("R20")
    void anOpenRequestForExtensionEndsWhenTheCaseIsDecided() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        ProcessInstance request = restaurant.act(
                "extend-deadline", "market", instance, Map.of("extensionLimit", "2WD", "extensionReason", "设备尚未到货"));
        String approval = restaurant.task(request, "Activity_ApproveExtension").getId();
        // when
        toTheLicence(instance);
        // then
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("已办结");
        assertThat(tasks.createTaskQuery().taskId(approval).count()).isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(request.getId())
                        .singleResult()
                        .getDeleteReason())
                .contains("办件已办结");
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
        assertThat(trail.ofCase(instance.getId()))
                .filteredOn(entry -> entry.action().equals("ACT_ENDED"))
                .extracting(AuditEntry::text)
                .singleElement()
                .asString()
                .contains("审批延期");
        // and nothing of it falls due any more
        int told = notices.ofCase(instance.getId()).size();
        restaurant.at("2026-12-02T09:00");
        patrol.takeDue();
        assertThat(notices.ofCase(instance.getId())).hasSize(told);
    }

    @Test
    @Tag("R22")
    void theApplicantWithdrawsAlthoughTheClockIsPaused() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        ProcessInstance procedure = pause(instance);
        // when
        restaurant.at("2026-11-05T09:00");
        withdraw(instance);
        // then: the pause is closed in the record, and the procedure ends with the case
        CaseFile file = files.find(instance.getId()).orElseThrow();
        assertThat(file.outcome()).isEqualTo("已撤回");
        assertThat(file.clock()).isEqualTo(CaseFile.Clock.STOPPED);
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(procedure.getId())
                        .count())
                .isZero();
        assertThat(events.ofCase(instance.getId()))
                .extracting(ClockEvent::kind)
                .containsExactly(ClockEvent.Kind.ACCEPTED, ClockEvent.Kind.PAUSED, ClockEvent.Kind.RESUMED);
        assertThat(notices.ofCase(instance.getId()))
                .extracting(Notice::kind)
                .containsExactly("ACCEPTED", "PAUSED", "WITHDRAWN");
    }

    @Test
    @Tag("R22")
    void aSpecialProcedureEndsWithACaseThatIsTerminated() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        ProcessInstance procedure = pause(instance);
        // when
        runtime.deleteProcessInstance(instance.getId(), "重复受理");
        // then
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("已终止");
        assertThat(restaurant.openSteps(procedure)).isEmpty();
        assertThat(steps.openOfCase(instance.getId())).isEmpty();
    }

    /** Decided Friday 2026-11-06: one working day is promised, ten are the law's, to Friday 11-20. */
    @Test
    @Tag("R21")
    void theLicenceIsDueByTheDecisionNotByTheApplication() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        // when
        restaurant.at("2026-11-06T10:00");
        toTheDecision(instance);
        // then
        CaseStep delivery = steps.find(
                        restaurant.task(instance, "Activity_DeliverResult").getId())
                .orElseThrow();
        assertThat(delivery.dueAt()).isEqualTo(county("2026-11-09T18:00"));
        assertThat(delivery.statutoryDueAt()).isEqualTo(county("2026-11-20T18:00"));
    }

    @Test
    void aCaseThatWasDecidedIsNotWithdrawnAndStaysAsItIs() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        toTheDecision(instance);
        CaseFile before = files.find(instance.getId()).orElseThrow();
        // then
        assertThatThrownBy(() -> restaurant.act("withdraw-case", "window", instance, Map.of("withdrawReason", "不再经营")))
                .hasMessageContaining("withdraw-late");
        assertThat(files.find(instance.getId())).contains(before);
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_DeliverResult");
    }

    private ProcessInstance pause(ProcessInstance instance) {
        return restaurant.act(
                "special-procedure",
                "market",
                instance,
                Map.of("pauseGround", "APPRAISAL", "pauseExpected", "5WD", "pauseNotice", "需要鉴定"));
    }

    private void withdraw(ProcessInstance instance) {
        restaurant.act("withdraw-case", "market", instance, Map.of("withdrawReason", "不再经营"));
    }

    private void toTheDecision(ProcessInstance instance) {
        restaurant.complete(instance, "Activity_ReviewFood", "market", Restaurant.pass());
        restaurant.visit(instance);
    }

    private void toTheLicence(ProcessInstance instance) {
        toTheDecision(instance);
        restaurant.deliver(instance);
    }
}
