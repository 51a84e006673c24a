package cn.suyuanban.escalation;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.Gateway;
import cn.suyuanban.support.MailServer;
import cn.suyuanban.support.OwnJvm;
import cn.suyuanban.support.Restaurant;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A case that nobody touches for sixty working days, with a real mail server and a real gateway; {@link Told} says what
 * must come of it.
 *
 * <p>Accepted on Monday 2 March 2026 at 09:00. The sixtieth working day after is 28 May: Qingming (4 to 6 April) and Labour
 * Day (1 to 5 May) are off, Saturday 9 May is worked.
 */
@OwnJvm
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import(Restaurant.class)
class SixtyWorkingDaysIT {

    private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 2);
    private static final LocalDate SIXTIETH = LocalDate.of(2026, 5, 28);
    private static final String SECRET = "sixty-days";
    private static final String MISSING = "escalation-recipient-missing";
    private static final MailServer MAIL = new MailServer();
    private static final Gateway GATEWAY = new Gateway();

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Notices notices;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @DynamicPropertySource
    static void destinations(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.port);
        settings.add("suyuanban.notification.mail-from", () -> "suyuanban@jiangxian.example");
        settings.add("suyuanban.notification.webhook-url", GATEWAY::url);
        settings.add("suyuanban.notification.webhook-secret", () -> SECRET);
    }

    @BeforeEach
    void open() {
        MAIL.start();
        GATEWAY.received.clear();
        Stream.of("market", "market-head", "supervision", "leader").forEach(this::giveAddress);
    }

    @AfterEach
    void close() {
        clock.reset();
        MAIL.stop();
    }

    @Test
    @Tag("R02")
    @Tag("R27")
    @Tag("R33")
    void leftAloneForSixtyWorkingDaysItTellsEverybodyOnTheLadderEachRungOnce() {
        // given
        ProcessInstance instance = acceptedCase();
        // when
        leaveAlone();
        // then
        List<Told> expected = Told.everything("market-head");
        assertThat(facts(instance)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(mails())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Told::asMail).toList());
        assertThat(posts()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(GATEWAY.received).allMatch(request -> request.signedWith(SECRET));
        assertThat(GATEWAY.received)
                .extracting(request -> request.json().get("caseNumber").asText())
                .containsOnly(instance.getBusinessKey());
        assertThat(incidents(instance)).isEmpty();
    }

    @Test
    @Tag("R33")
    void withNobodyAmongTheHeadsEverythingForThemReachesTheSupervisionOfficeAndIsAnIncident() {
        // given
        ProcessInstance instance = acceptedCase();
        identity.deleteMembership("market-head", "market-head");
        try {
            // when
            leaveAlone();
        } finally {
            identity.createMembership("market-head", "market-head");
        }
        // then
        List<Told> expected = Told.everything("supervision");
        assertThat(facts(instance)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(mails())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Told::asMail).toList());
        assertThat(posts()).containsExactlyInAnyOrderElementsOf(expected);
        // and: one for the step and one for the case, not one for each repetition
        String step = restaurant.task(instance, "Activity_ReviewFood").getId();
        assertThat(incidents(instance)).extracting(Incident::getIncidentType).containsOnly(MISSING);
        assertThat(incidents(instance)).extracting(this::subject).containsExactlyInAnyOrder(step, instance.getId());
    }

    /** Accepted at nine in the morning; what the applicant is told at once is left out of account. */
    private ProcessInstance acceptedCase() {
        restaurant.at(ACCEPTED + "T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        run("notification-dispatch");
        assertThat(GATEWAY.received)
                .extracting(request -> request.json().get("recipient").asText())
                .containsExactly(Notice.APPLICANT);
        GATEWAY.received.clear();
        return instance;
    }

    /** Every evening, weekends and holidays too, a minute after the close of business. */
    private void leaveAlone() {
        ACCEPTED.datesUntil(SIXTIETH.plusDays(1)).forEach(day -> {
            restaurant.at(day.atTime(LocalTime.of(18, 1)).toString());
            run("deadline-patrol");
            run("notification-dispatch");
        });
    }

    private void run(String process) {
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey(process)
                .singleResult()
                .getId());
    }

    private List<Told> facts(ProcessInstance instance) {
        return notices.ofCase(instance.getId()).stream()
                .filter(notice -> notice.rung() != null)
                .map(notice -> new Told(
                        Told.day(notice.issuedAt()),
                        notice.stepId().equals(instance.getId()) ? Told.CASE : Told.STEP,
                        notice.rung(),
                        notice.recipient()))
                .toList();
    }

    private static List<Told> posts() {
        return GATEWAY.received.stream()
                .map(Gateway.Received::json)
                .map(SixtyWorkingDaysIT::post)
                .toList();
    }

    private static Told post(JsonNode json) {
        return new Told(
                LocalDate.parse(json.get("issuedAt").asText().substring(0, 10)),
                Told.subject(json.get("text").asText()),
                json.get("rung").asText(),
                json.get("recipient").asText());
    }

    private static List<Told> mails() {
        return MAIL.received().stream().map(SixtyWorkingDaysIT::mail).toList();
    }

    private static Told mail(MimeMessage mail) {
        try {
            return new Told(
                    Told.day(mail.getSentDate().toInstant()),
                    Told.subject((String) mail.getContent()),
                    mail.getSubject(),
                    MailServer.to(mail));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Incident> incidents(ProcessInstance instance) {
        return runtime.createIncidentQuery().processInstanceId(instance.getId()).list();
    }

    /** The engine shows a part's incident at its caller too, where only the cause names what it is about. */
    private String subject(Incident incident) {
        return runtime.createIncidentQuery()
                .incidentId(incident.getRootCauseIncidentId())
                .singleResult()
                .getConfiguration();
    }

    private void giveAddress(String id) {
        User user = identity.createUserQuery().userId(id).singleResult();
        user.setEmail(Told.address(id));
        identity.saveUser(user);
    }
}
