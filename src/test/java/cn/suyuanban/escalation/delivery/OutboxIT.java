package cn.suyuanban.escalation.delivery;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.suyuanban.ledger.Notice;
import cn.suyuanban.support.OwnJvm;
import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@OwnJvm
class OutboxIT extends DeliverySetting {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JavaMailSenderImpl sender;

    private ProcessInstance instance;

    @BeforeEach
    void apply() {
        restaurant.at("2026-11-02T09:00");
        instance = restaurant.apply(application());
    }

    @Test
    void keepsNothingOfWorkThatIsRolledBack() {
        // given
        Notice notice = notice(instance, "market-head");
        // when
        transaction.executeWithoutResult(status -> {
            notices.issue(notice);
            assertThat(rows("MAIL")).hasSize(2);
            status.setRollbackOnly();
        });
        dispatch.sendDue();
        // then
        assertThat(rows("MAIL")).isEmpty();
        assertThat(rows("WEBHOOK")).isEmpty();
        assertThat(MAIL.received()).isEmpty();
        assertThat(GATEWAY.received).isEmpty();
    }

    @Test
    void writesToMembersWithAnAddressOnly() {
        tell(instance, "market-head");
        assertThat(rows("MAIL"))
                .extracting(row -> row.get("ADDRESS"))
                .containsExactly("head-a@jiangxian.example", "head-b@jiangxian.example");
        assertThat(rows("WEBHOOK")).extracting(row -> row.get("ADDRESS")).containsExactly("");
    }

    @Test
    void writesToAPersonWhoIsNamed() {
        tell(instance, "head-b");
        assertThat(rows("MAIL")).extracting(row -> row.get("ADDRESS")).containsExactly("head-b@jiangxian.example");
    }

    @Test
    void writesOnceToASharedMailbox() {
        // given
        User other = identity.createUserQuery().userId("head-b").singleResult();
        other.setEmail("head-a@jiangxian.example");
        identity.saveUser(other);
        try {
            // when
            tell(instance, "market-head");
        } finally {
            other.setEmail("head-b@jiangxian.example");
            identity.saveUser(other);
        }
        // then
        assertThat(rows("MAIL")).extracting(row -> row.get("ADDRESS")).containsExactly("head-a@jiangxian.example");
    }

    @Test
    void findsTheRecipientsOfAClerkWhoMayNotSeeThem() {
        // given
        identity.setAuthentication("window", List.of("window"));
        assertThat(identity.createUserQuery().memberOfGroup("market-head").list())
                .isEmpty();
        // when
        tell(instance, "market-head");
        // then
        assertThat(rows("MAIL")).hasSize(2);
    }

    @Test
    void writesForManyNoticesAtOnceWhatItWritesForEach() {
        // when
        notices.issueAll(
                List.of(notice(instance, "market-head"), notice(instance, "head-b"), notice(instance, "market-head")));
        // then
        List<Long> ids = jdbc.sql("select id from notice where case_id = ? order by id")
                .param(instance.getId())
                .query(Long.class)
                .list();
        assertThat(rows("MAIL"))
                .extracting(row -> row.get("NOTICE_ID"), row -> row.get("ADDRESS"))
                .containsExactlyInAnyOrder(
                        tuple(ids.get(0), "head-a@jiangxian.example"),
                        tuple(ids.get(0), "head-b@jiangxian.example"),
                        tuple(ids.get(1), "head-b@jiangxian.example"),
                        tuple(ids.get(2), "head-a@jiangxian.example"),
                        tuple(ids.get(2), "head-b@jiangxian.example"));
        assertThat(rows("WEBHOOK")).extracting(row -> row.get("NOTICE_ID")).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void tellsTheGatewayThatTheApplicantHasADocumentButNotWhatItSays() {
        // given
        Notice refusal = new Notice(
                instance.getId(),
                null,
                null,
                "NOT_ACCEPTED",
                "applicant",
                "不予受理决定书",
                "理由：张三 13800000000",
                clock.instant());
        // when
        notices.issue(refusal);
        dispatch.sendDue();
        // then
        assertThat(rows("MAIL")).isEmpty();
        assertThat(GATEWAY.received).singleElement().satisfies(request -> {
            assertThat(request.json().get("recipient").asText()).isEqualTo("applicant");
            assertThat(request.json().get("caseNumber").asText()).isEqualTo(instance.getBusinessKey());
            assertThat(request.json().get("text").asText()).contains("不予受理决定书");
            assertThat(request.body()).doesNotContain("张三").doesNotContain("13800000000");
        });
    }

    @Test
    void writesNoMailToAUserWhoHappensToBeCalledApplicant() {
        // given
        User user = identity.newUser("applicant");
        user.setEmail("applicant@jiangxian.example");
        identity.saveUser(user);
        try {
            // when
            tell(instance, "applicant");
        } finally {
            identity.deleteUser("applicant");
        }
        // then
        assertThat(rows("MAIL")).isEmpty();
    }

    @Test
    void tellsTheGatewayEvenWhenNobodyHasAnAddress() {
        tell(instance, "investment-nobody");
        assertThat(rows("MAIL")).isEmpty();
        assertThat(rows("WEBHOOK")).hasSize(1);
    }

    @Test
    void staysHealthyAndImpatientWithADeadMailServer() {
        MAIL.stop();
        assertThat(http.getForObject("/actuator/health", String.class)).isEqualTo("{\"status\":\"UP\"}");
        assertThat(sender.getJavaMailProperties())
                .containsEntry("mail.smtp.connectiontimeout", "5000")
                .containsEntry("mail.smtp.timeout", "5000")
                .containsEntry("mail.smtp.writetimeout", "5000");
        MAIL.start();
    }
}
