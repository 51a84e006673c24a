package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may urge (催办) and supervise (督办) over real HTTP: those whom the models name, nobody else. */
@SuyuanbanTest
class SecuritySupervisionTest {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final String STARTABLE =
            "/process-definition?latest=true&startableInTasklist=true&startablePermissionCheck=true";

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Notices notices;

    @Autowired
    private AuditTrail trail;

    private ProcessInstance instance;

    @BeforeEach
    void aCaseOfMarketSupervision() {
        instance = restaurant.accepted(Restaurant.application());
    }

    @ParameterizedTest
    @CsvSource({
        "market, urge-case",
        "market, supervise-case",
        "market-head, urge-case",
        "market-head, supervise-case",
        "leader, prioritize-case",
        "market-head, prioritize-case",
        "window, prioritize-case",
        "window, supervise-case",
        "designer, supervise-case"
    })
    void isNeitherOfferedNorOpenToOthers(String user, String act) {
        // given
        Visitor machine = Visitor.machine(port, user);
        Visitor browser = Visitor.staff(port, user);
        // when / then
        assertThat(machine.get("/engine-rest" + STARTABLE).body()).doesNotContain("\"" + act + "\"");
        assertThat(browser.get(WEBAPP + STARTABLE).body()).doesNotContain("\"" + act + "\"");
        String start = "/process-definition/" + definition(act) + "/submit-form";
        assertThat(machine.send("POST", "/engine-rest" + start, values()).statusCode())
                .isEqualTo(403);
        assertThat(browser.send("POST", WEBAPP + start, values()).statusCode()).isEqualTo(403);
        assertThat(machine.send("POST", "/engine-rest/process-definition/" + definition(act) + "/start", values())
                        .statusCode())
                .isEqualTo(403);
        assertThat(notices.ofCase(instance.getId())).extracting(Notice::kind).containsExactly("ACCEPTED");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(instance.getBusinessKey())
                        .processDefinitionKey(act)
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "supervision, urge-case, URGE",
        "manager, urge-case, URGE",
        "leader, urge-case, URGE",
        "supervision, supervise-case, SUPERVISION",
        "manager, supervise-case, SUPERVISION",
        "leader, supervise-case, SUPERVISION"
    })
    void isOfferedAndOpenToThoseWhomTheModelNames(String user, String act, String kind) {
        // given
        Visitor browser = Visitor.staff(port, user);
        assertThat(browser.get(WEBAPP + STARTABLE).body()).contains("\"" + act + "\"");
        // when
        HttpResponse<String> started =
                browser.send("POST", WEBAPP + "/process-definition/" + definition(act) + "/submit-form", values());
        // then
        assertThat(started.statusCode()).isEqualTo(200);
        assertThat(notices.ofCase(instance.getId())).extracting(Notice::kind).contains(kind);
        assertThat(trail.ofCase(instance.getId())).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(kind);
            assertThat(entry.actor()).isEqualTo(user);
        });
    }

    /** The engine lets an administrator start anything; the product does not, and records the attempt. */
    @Test
    void isRefusedToAnAdministratorWhomTheModelDoesNotNameAndRecorded() {
        // when
        HttpResponse<String> answer = Visitor.machine(port, "admin")
                .send("POST", "/engine-rest/process-definition/" + definition("urge-case") + "/submit-form", values());
        // then
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains("act-not-yours");
        assertThat(notices.ofCase(instance.getId())).extracting(Notice::kind).containsExactly("ACCEPTED");
        assertThat(trail.ofCase(instance.getId())).singleElement().satisfies(entry -> {
            assertThat(entry.code()).isEqualTo("act-not-yours");
            assertThat(entry.actor()).isEqualTo("admin");
            assertThat(entry.done()).isFalse();
        });
    }

    private String definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String values() {
        return """
                {"variables": {
                  "caseNumber": {"value": "%s"},
                  "urgeText": {"value": "请抓紧"},
                  "supervisionText": {"value": "请说明"},
                  "casePriority": {"value": "raised"},
                  "priorityReason": {"value": "开业在即"},
                  "replyLimit": {"value": "3WD"}}}
                """.formatted(instance.getBusinessKey());
    }
}
