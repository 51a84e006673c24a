package cn.suyuanban.escalation.delivery;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.support.OwnJvm;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@OwnJvm
@ExtendWith(OutputCaptureExtension.class)
class DispatchIT extends DeliverySetting {

    private static final String HEAD_A = "[head-a@jiangxian.example]";
    private static final String HEAD_B = "[head-b@jiangxian.example]";

    @Autowired
    private Patrol patrol;

    @Autowired
    private OutboxRows outboxRows;

    @Autowired
    private ManagementService management;

    @Test
    void deliversAnEscalationOnceToEveryMemberWithAnAddressAndOnceToTheGateway() throws Exception {
        // given
        ProcessInstance instance = overdue();
        // when
        dispatch.sendDue();
        pass(Duration.ofDays(1));
        dispatch.sendDue();
        // then
        assertThat(MAIL.addresses()).containsExactly(HEAD_A, HEAD_B);
        MimeMessage mail = MAIL.received().get(0);
        assertThat(mail.getSubject()).isEqualTo("督办单");
        assertThat((String) mail.getContent())
                .contains(instance.getBusinessKey())
                .contains("现已超过承诺时限");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("suyuanban@jiangxian.example");
        assertThat(GATEWAY.received).hasSize(1);
        assertThat(rows("MAIL")).extracting(row -> row.get("STATE")).containsExactly("SENT", "SENT");
    }

    @Test
    void tellsTheGatewayWhatHappenedToWhom() {
        // given
        ProcessInstance instance = overdue();
        // when
        dispatch.sendDue();
        // then
        JsonNode json = GATEWAY.received.get(0).json();
        assertThat(json.get("id").asLong()).isEqualTo(rows("WEBHOOK").get(0).get("ID"));
        assertThat(GATEWAY.received.get(0).signedWith("shared-secret")).isTrue();
        assertThat(json.get("kind").asText()).isEqualTo("RED");
        assertThat(json.get("rung").asText()).isEqualTo("RED");
        assertThat(json.get("title").asText()).isEqualTo("督办单");
        assertThat(json.get("text").asText()).contains("现已超过承诺时限");
        assertThat(json.get("recipient").asText()).isEqualTo("market-head");
        assertThat(json.get("caseNumber").asText()).isEqualTo(instance.getBusinessKey());
        assertThat(json.get("issuedAt").asText()).isEqualTo("2026-11-04T10:01:00Z");
    }

    @Test
    void escalatesWithADeadMailServerAndDeliversOnceItIsBack() {
        // given
        ProcessInstance instance = almostOverdue();
        MAIL.stop();
        // when
        passesItsPromise();
        dispatch.sendDue();
        // then: the work went on and the gateway knows
        assertThat(restaurant.task(instance, "Activity_ReviewFood").getPriority())
                .isEqualTo(90);
        assertThat(GATEWAY.received).hasSize(1);
        assertThat(attempts()).containsExactly(1, 1);
        // when: not due again before a minute has passed, then not before two more
        restaurant.at("2026-11-04T18:01:59");
        dispatch.sendDue();
        assertThat(attempts()).containsExactly(1, 1);
        restaurant.at("2026-11-04T18:02");
        dispatch.sendDue();
        assertThat(attempts()).containsExactly(2, 2);
        MAIL.start();
        restaurant.at("2026-11-04T18:03:59");
        dispatch.sendDue();
        assertThat(MAIL.received()).isEmpty();
        restaurant.at("2026-11-04T18:04");
        dispatch.sendDue();
        // then
        assertThat(MAIL.addresses()).containsExactly(HEAD_A, HEAD_B);
        assertThat(GATEWAY.received).hasSize(1);
        assertThat(incidents(instance)).isEmpty();
    }

    @Test
    void leavesADeadServerAloneAfterThreeFailuresAndLosesNothing() {
        // given
        MAIL.stop();
        ProcessInstance instance = applied();
        tell(instance, "market-head");
        tell(instance, "market-head");
        // when
        dispatch.sendDue();
        // then
        assertThat(attempts()).containsExactlyInAnyOrder(1, 1, 1, 0);
        // when
        MAIL.start();
        pass(Duration.ofMinutes(1));
        dispatch.sendDue();
        // then
        assertThat(MAIL.addresses()).containsExactly(HEAD_A, HEAD_A, HEAD_B, HEAD_B);
    }

    @Test
    void sendsMoreThanOneBatchInARun() {
        // given
        ProcessInstance instance = applied();
        notices.issueAll(Collections.nCopies(250, notice(instance, "nobody")));
        // when
        int sent = dispatch.sendDue();
        // then
        assertThat(sent).isEqualTo(250);
        assertThat(GATEWAY.received)
                .extracting(request -> request.json().get("id").asLong())
                .doesNotHaveDuplicates()
                .hasSize(250);
    }

    @Test
    void givesUpAfterTwelveAttemptsAndRaisesAnIncidentOnTheCase() {
        // given
        GATEWAY.answersWith(500);
        ProcessInstance instance = applied();
        tell(instance, "market-head");
        // when
        sendTimes(11);
        assertThat(incidents(instance)).isEmpty();
        sendTimes(3);
        // then: the same id every time, so that a receiver can tell a repetition
        assertThat(GATEWAY.received)
                .hasSize(12)
                .extracting(request -> request.json().get("id").asLong())
                .containsOnly((Long) rows("WEBHOOK").get(0).get("ID"));
        assertThat(rows("WEBHOOK"))
                .extracting(row -> row.get("STATE"), row -> row.get("ATTEMPTS"), row -> row.get("NEXT_AT"))
                .containsExactly(tuple("FAILED", 12, null));
        assertThat(rows("WEBHOOK").get(0).get("LAST_ERROR")).asString().contains("HTTP 500");
        assertThat(incidents(instance)).singleElement().satisfies(incident -> {
            assertThat(incident.getIncidentType()).isEqualTo("notification-failed");
            assertThat(incident.getActivityId()).isEqualTo("Activity_AcceptApplication");
            assertThat(incident.getIncidentMessage()).contains("督办单").contains("推送接口");
        });
        assertThat(MAIL.received()).hasSize(2);
    }

    @Test
    void takesTheIncidentBackWhenAMessageIsSentAfterAll() {
        // given
        GATEWAY.answersWith(500);
        ProcessInstance instance = applied();
        tell(instance, "nobody");
        tell(instance, "nobody");
        sendTimes(12);
        assertThat(incidents(instance)).hasSize(2);
        // when: an operator sets one of them going again, as docs/operations.md tells
        GATEWAY.answersWith(200);
        jdbc.sql("update outbox set state = 'PENDING', attempts = 0, next_at = created_at where id = ?")
                .param(rows("WEBHOOK").get(0).get("ID"))
                .update();
        dispatch.sendDue();
        // then
        assertThat(incidents(instance))
                .extracting(Incident::getConfiguration)
                .containsExactly(String.valueOf(rows("WEBHOOK").get(1).get("ID")));
    }

    @Test
    void warnsWithoutPersonalDataWhenTheCaseHasEndedMeanwhile(CapturedOutput output) {
        // given
        MAIL.stop();
        ProcessInstance instance = applied();
        tell(instance, "head-a");
        runtime.deleteProcessInstance(instance.getId(), "withdrawn");
        // when
        sendTimes(12);
        MAIL.start();
        // then
        assertThat(rows("MAIL")).extracting(row -> row.get("STATE")).containsExactly("FAILED");
        assertThat(output)
                .contains("notification-failed: 办件已办结")
                .contains("发件箱编号 " + rows("MAIL").get(0).get("ID"))
                .doesNotContain("head-a@");
    }

    @Test
    void leavesAMessageToTheNodeThatIsSendingIt() {
        tell(applied(), "head-a");
        long id = (Long) rows("MAIL").get(0).get("ID");
        transaction.executeWithoutResult(status -> {
            // given
            assertThat(outboxRows.lockDue(id, clock.instant())).isPresent();
            // when
            dispatch.sendDue();
        });
        // then
        assertThat(MAIL.received()).isEmpty();
        assertThat(rows("MAIL")).extracting(row -> row.get("STATE")).containsExactly("PENDING");
    }

    @Test
    void tellsTheSameMailApartFromNewsAndOutOfOfficeAnswersOff() throws Exception {
        // given
        tell(applied(), "head-a");
        dispatch.sendDue();
        // when: the database forgets that it was sent
        jdbc.sql("update outbox set state = 'PENDING', next_at = created_at where channel = 'MAIL'")
                .update();
        dispatch.sendDue();
        // then
        List<MimeMessage> twice = MAIL.received();
        assertThat(twice).hasSize(2);
        assertThat(twice.get(0).getMessageID())
                .isEqualTo(twice.get(1).getMessageID())
                .endsWith("@jiangxian.example>");
        assertThat(twice.get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void runsEveryMinuteThroughItsOwnModel() {
        // given
        tell(applied(), "head-a");
        // when
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("notification-dispatch")
                .singleResult()
                .getId());
        // then
        assertThat(MAIL.addresses()).containsExactly(HEAD_A);
    }

    ProcessInstance applied() {
        restaurant.at("2026-11-02T09:00");
        return restaurant.apply(application());
    }

    /** A case whose food review passed its promise a minute ago, and the head was told. */
    private ProcessInstance overdue() {
        ProcessInstance instance = almostOverdue();
        passesItsPromise();
        return instance;
    }

    /** A case whose food review ends in a minute; what was told until now is left out of account. */
    private ProcessInstance almostOverdue() {
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        restaurant.at("2026-11-04T17:59");
        patrol.takeDue();
        jdbc.sql("delete from outbox").update();
        return instance;
    }

    private void passesItsPromise() {
        restaurant.at("2026-11-04T18:01");
        patrol.takeDue();
    }

    private List<Integer> attempts() {
        return rows("MAIL").stream().map(row -> (Integer) row.get("ATTEMPTS")).toList();
    }

    private List<Incident> incidents(ProcessInstance instance) {
        return runtime.createIncidentQuery().processInstanceId(instance.getId()).list();
    }
}
