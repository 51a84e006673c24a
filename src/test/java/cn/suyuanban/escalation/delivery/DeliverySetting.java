package cn.suyuanban.escalation.delivery;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.Gateway;
import cn.suyuanban.support.MailServer;
import cn.suyuanban.support.Restaurant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole application with a real mail server and a real gateway, and words for what a test does with them; for tests in
 * a JVM of their own.
 *
 * <p>The head's group (market-head) has three members: two with an address, and the demo account, which has none.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import(Restaurant.class)
abstract class DeliverySetting {

    static final MailServer MAIL = new MailServer();
    static final Gateway GATEWAY = new Gateway();

    @Autowired
    Restaurant restaurant;

    @Autowired
    EngineClock clock;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Notices notices;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void destinations(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.port);
        settings.add("suyuanban.notification.mail-from", () -> "suyuanban@jiangxian.example");
        settings.add("suyuanban.notification.webhook-url", GATEWAY::url);
        settings.add("suyuanban.notification.webhook-secret", () -> "shared-secret");
    }

    @BeforeEach
    void open() {
        MAIL.start();
        GATEWAY.received.clear();
        GATEWAY.answersWith(200);
        Stream.of("head-a", "head-b").filter(this::unknown).forEach(this::hire);
    }

    @AfterEach
    void close() {
        identity.clearAuthentication();
        clock.reset();
        MAIL.stop();
        jdbc.sql("delete from outbox").update();
        List<String> cases = runtime.createProcessInstanceQuery().processDefinitionKey(Restaurant.KEY).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        runtime.deleteProcessInstances(cases, "test", true, true);
    }

    /** Tells a recipient something about a case, as an escalation does. */
    void tell(ProcessInstance instance, String recipient) {
        transaction.executeWithoutResult(status -> notices.issue(notice(instance, recipient)));
    }

    Notice notice(ProcessInstance instance, String recipient) {
        return new Notice(instance.getId(), null, null, "RED", recipient, "督办单", "请督促办理。", clock.instant());
    }

    /** Lets the longest pause between two attempts pass, and sends, so often. */
    void sendTimes(int times) {
        for (int i = 0; i < times; i++) {
            dispatch.sendDue();
            pass(Duration.ofHours(2));
        }
    }

    void pass(Duration time) {
        clock.setTo(clock.instant().plus(time));
    }

    List<Map<String, Object>> rows(String channel) {
        return jdbc.sql("select * from outbox where channel = ? order by address, id")
                .param(channel)
                .query()
                .listOfRows();
    }

    private boolean unknown(String user) {
        return identity.createUserQuery().userId(user).count() == 0;
    }

    private void hire(String id) {
        User user = identity.newUser(id);
        user.setFirstName("分管领导");
        user.setLastName(id);
        user.setEmail(id + "@jiangxian.example");
        identity.saveUser(user);
        identity.createMembership(id, "market-head");
    }
}
