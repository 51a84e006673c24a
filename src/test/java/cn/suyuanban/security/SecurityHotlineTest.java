package cn.suyuanban.security;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.Request;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who hands requests over to the hotline, and who reads the number of a caller. */
@SuyuanbanTest
class SecurityHotlineTest {

    private static final String DOOR = "/api/hotline/requests";

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant counter;

    @Autowired
    private HotlineLedger requests;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Notices notices;

    private final String platformNumber = "SPT-" + UUID.randomUUID();

    @BeforeEach
    void aMondayMorning() {
        counter.at("2026-11-02T09:00");
    }

    @AfterEach
    void endWithItsTest() {
        requests.ofPlatform(platformNumber)
                .filter(request -> request.status() != Request.Status.REDIRECTED)
                .ifPresent(request -> runtime.deleteProcessInstance(request.caseId(), "test"));
    }

    @Test
    void thePlatformHandsARequestOverOnceHoweverOftenItIsSent() throws JsonProcessingException {
        Visitor platform = Visitor.machine(port, "hotline");
        HttpResponse<String> first = platform.send("POST", DOOR, body(Map.of()));
        assertThat(first.statusCode()).isEqualTo(201);
        JsonNode answer = json.readTree(first.body());
        assertThat(answer.get("platformNumber").asText()).isEqualTo(platformNumber);
        assertThat(answer.get("status").asText()).isEqualTo("RECEIVED");
        assertThat(answer.get("due").asText()).startsWith("2026-11-09T18:00");
        HttpResponse<String> again = platform.send("POST", DOOR, body(Map.of("content", "又一次")));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body()).doesNotContain("13900001234");
        assertThat(request().receivedAt()).isEqualTo(county("2026-11-02T09:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "place, 不存在的镇, form-invalid",
        "theme, 不存在的事项, form-invalid",
        "type, ANGRY, form-invalid",
        "content, '', form-invalid",
        "scope, EMERGENCY, not-ours",
        "scope, NOWHERE, scope-unknown",
        "platformNumber, '', platform-number"
    })
    void whatCannotBeTakenIsRefusedWithItsReason(String field, String value, String code)
            throws JsonProcessingException {
        HttpResponse<String> answer = Visitor.machine(port, "hotline").send("POST", DOOR, body(Map.of(field, value)));
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode refusal = json.readTree(answer.body());
        assertThat(refusal.get("code").asText()).isEqualTo(code);
        assertThat(refusal.get("detail").asText()).isNotBlank();
        assertThat(requests.ofPlatform(platformNumber)).isEmpty();
    }

    @Test
    @Tag("R58")
    void whatThePlatformSendsAboutOfficialsIsHandedToTheSealedChannel() throws JsonProcessingException {
        Visitor platform = Visitor.machine(port, "hotline");
        String lead = body(Map.of("scope", "OFFICIAL", "content", "某科长收受烟酒"));
        HttpResponse<String> answer = platform.send("POST", DOOR, lead);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json.readTree(answer.body()).get("status").asText()).isEqualTo("REDIRECTED");
        assertThat(platform.send("POST", DOOR, lead).statusCode()).isEqualTo(200);
        assertThat(request().said().content()).isNull();
        assertThat(notices.ofCase(request().caseId())).singleElement().satisfies(told -> assertThat(told.body())
                .contains("线索编号"));
    }

    @Test
    void strangersAndOthersHandNothingOver() throws JsonProcessingException {
        assertThat(Visitor.stranger(port).send("POST", DOOR, body(Map.of())).statusCode())
                .isEqualTo(401);
        for (String user : List.of("window", "market", "admin", "manager")) {
            assertThat(Visitor.machine(port, user)
                            .send("POST", DOOR, body(Map.of()))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(Visitor.staff(port, "hotline")
                        .send("POST", DOOR, body(Map.of()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(requests.ofPlatform(platformNumber)).isEmpty();
    }

    @Test
    @Tag("R48")
    void theNumberIsForTheHotlineAndForWhoHasTheRequestInHand() throws JsonProcessingException {
        Visitor.machine(port, "hotline").send("POST", DOOR, body(Map.of()));
        dispatchedToTheCity();
        assertThat(caller("city").statusCode()).isEqualTo(404);
        tasks.claim(openTask(), "city");
        assertThat(json.readTree(caller("city").body()).get("phone").asText()).isEqualTo("13900001234");
        JsonNode read = json.readTree(caller("hotline").body());
        assertThat(read.get("name").asText()).isEqualTo("王小明");
        assertThat(read.get("confidential").asBoolean()).isTrue();
        assertThat(readings()).containsExactly("city false", "city true", "hotline true");
    }

    @Test
    @Tag("R48")
    void thePageIsMaskedUntilSomebodyAsksForTheNumberOnRecord() throws JsonProcessingException {
        Visitor.machine(port, "hotline").send("POST", DOOR, body(Map.of()));
        String page = "/hotline/" + request().number() + "/caller";
        Visitor staff = Visitor.staff(port, "hotline");
        assertThat(staff.get(page).body()).contains("王**", "139****1234").doesNotContain("王小明", "13900001234");
        assertThat(readings()).isEmpty();
        assertThat(staff.form(page, Map.of("_csrf", staff.csrf(page))).body()).contains("王小明", "13900001234");
        assertThat(readings()).containsExactly("hotline true");
        assertThat(Visitor.staff(port, "admin").get(page).statusCode()).isEqualTo(404);
        assertThat(Visitor.location(Visitor.stranger(port).get(page))).endsWith("/login");
    }

    @ParameterizedTest
    @Tag("R48")
    @ValueSource(strings = {"market", "market-head", "admin", "manager", "supervision", "leader", "inspector"})
    void nobodyElseReadsTheNumber(String user) throws JsonProcessingException {
        Visitor.machine(port, "hotline").send("POST", DOOR, body(Map.of()));
        HttpResponse<String> answer = caller(user);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("13900001234");
        assertThat(readings()).containsExactly(user + " false");
    }

    @Test
    @Tag("R48")
    void strangersReadNothing() throws JsonProcessingException {
        Visitor.machine(port, "hotline").send("POST", DOOR, body(Map.of()));
        assertThat(Visitor.stranger(port).get(door()).statusCode()).isEqualTo(401);
        assertThat(Visitor.machine(port, "hotline").get(door()).statusCode()).isEqualTo(401);
        assertThat(readings()).isEmpty();
    }

    private void dispatchedToTheCity() {
        counter.complete(
                openTask(),
                "hotline",
                Map.of(
                        "requestScope", "OURS",
                        "requestType", "COMPLAINT",
                        "urgency", "NORMAL",
                        "requestTheme", "市政设施",
                        "requestPlace", "陈村镇"));
        counter.complete(openTask(), "hotline", Map.of("handlingUnit", "city"));
    }

    private String openTask() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(request().number())
                .singleResult()
                .getId();
    }

    private HttpResponse<String> caller(String user) {
        return Visitor.staff(port, user).get(door());
    }

    private String door() {
        return DOOR + "/" + request().number() + "/caller";
    }

    private List<String> readings() {
        return audit.ofCase(request().caseId()).stream()
                .filter(entry -> entry.action().equals("CALLER_READ"))
                .map(SecurityHotlineTest::reading)
                .toList();
    }

    private static String reading(AuditEntry entry) {
        return entry.actor() + " " + entry.done();
    }

    private Request request() {
        return requests.ofPlatform(platformNumber).orElseThrow();
    }

    private String body(Map<String, String> otherwise) throws JsonProcessingException {
        Map<String, Object> body = new HashMap<>();
        body.put("platformNumber", platformNumber);
        body.put("asker", "群众");
        body.put("type", "COMPLAINT");
        body.put("urgency", "NORMAL");
        body.put("theme", "市政设施");
        body.put("place", "陈村镇");
        body.put("content", "路灯多日不亮");
        body.put("confidential", true);
        body.put("callerName", "王小明");
        body.put("callerPhone", "13900001234");
        body.putAll(otherwise);
        return json.writeValueAsString(body);
    }
}
