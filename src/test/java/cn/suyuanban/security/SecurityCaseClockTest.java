package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose business the clock of a case is. */
@SuyuanbanTest
class SecurityCaseClockTest {

    private static final String UNKNOWN = "20261102-999999";

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Patrol patrol;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private ProcessInstance instance;
    private String number;

    /** Reviewed by market supervision alone. */
    @BeforeEach
    void aCaseOfMarketSupervision() {
        restaurant.at("2026-11-02T09:00");
        instance = restaurant.accepted(Restaurant.application());
        number = restaurant.number(instance);
    }

    @Test
    void isClosedToStrangers() {
        assertThat(clock(Visitor.stranger(port), number).statusCode()).isEqualTo(401);
        assertThat(clock(Visitor.machine(port, "market"), number).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fire", "city", "tobacco", "market-head", "leader", "designer", "hotline", "inspector"})
    void looksUnknownToWhomItDoesNotConcern(String user) throws IOException {
        // given
        Visitor visitor = Visitor.staff(port, user);
        // when
        HttpResponse<String> foreign = clock(visitor, number);
        HttpResponse<String> unknown = clock(visitor, UNKNOWN);
        // then: not to be told apart
        assertThat(foreign.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(foreign.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(foreign.body()).isEqualTo(unknown.body().replace(UNKNOWN, number));
        assertThat(json.readTree(foreign.body()).get("code").asText()).isEqualTo("case-not-found");
    }

    /** The window had the step that checked the materials; market has the review. */
    @ParameterizedTest
    @ValueSource(strings = {"window", "market", "manager", "supervision", "admin"})
    void opensToWhoWorksOnItAndWhoWatches(String user) throws IOException {
        // when
        HttpResponse<String> answer = clock(Visitor.staff(port, user), number);
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).get("number").asText()).isEqualTo(number);
    }

    @Test
    void opensToTheHeadWhoWasUrged() {
        // given
        Visitor head = Visitor.staff(port, "market-head");
        assertThat(clock(head, number).statusCode()).isEqualTo(404);
        // when
        restaurant.at("2026-11-05T09:00");
        patrol.takeDue();
        // then
        assertThat(clock(head, number).statusCode()).isEqualTo(200);
    }

    @Test
    void staysOpenToWhoWorkedOnItAndClosedToOthersWhenTheCaseIsClosed() {
        // given
        ProcessInstance other = restaurant.apply(Restaurant.application());
        String closed = restaurant.number(other);
        restaurant.complete(
                other, "Activity_CheckMaterials", "window", Map.of("checkResult", "refuse", "refusalReason", "职权之外"));
        // when / then
        assertThat(clock(Visitor.staff(port, "window"), closed).statusCode()).isEqualTo(200);
        assertThat(clock(Visitor.staff(port, "manager"), closed).statusCode()).isEqualTo(200);
        assertThat(clock(Visitor.staff(port, "market"), closed).statusCode()).isEqualTo(404);
    }

    @Test
    void tellsNothingPersonal() {
        String body = clock(Visitor.staff(port, "market"), number).body();
        assertThat(body).doesNotContain("张三", "13800000000", "绛县示例路", "91140826MA0K000001");
    }

    @Test
    void tellsDaysOfTheCaseAndOfTheStepAskedFor() throws IOException {
        // given
        String food = restaurant.task(instance, "Activity_ReviewFood").getId();
        Visitor market = Visitor.staff(port, "market");
        // when
        JsonNode plain = json.readTree(clock(market, number).body());
        JsonNode asked = json.readTree(
                market.get("/api/cases/" + number + "/clock?step=" + food).body());
        // then
        assertThat(plain.get("whole").get("days")).isNotEmpty();
        assertThat(plain.get("steps")).allMatch(step -> step.get("days").isNull());
        assertThat(asked.get("steps"))
                .filteredOn(step -> step.get("id").asText().equals(food))
                .allMatch(step -> step.get("days").size() == 3);
    }

    @Test
    void costsTheSameForManyStepsNoticesAndEvents() {
        // given: one case with one review, one with four, each told about three times
        ProcessInstance large = restaurant.accepted(Restaurant.fullApplication());
        String largeNumber = restaurant.number(large);
        restaurant.at("2026-11-05T09:00");
        patrol.takeDue();
        Visitor market = Visitor.staff(port, "market");
        clock(market, largeNumber);
        // when
        long small = statements(() -> clock(market, number));
        long many = statements(() -> clock(market, largeNumber));
        // then
        assertThat(small)
                .as("at least case, steps, notices, events, next rungs, names")
                .isGreaterThan(5);
        assertThat(many).isEqualTo(small);
    }

    /** Counts by the database itself, which also sees the engine's statements. */
    private long statements(Runnable work) {
        jdbc.sql("set query_statistics_max_entries 10000").update();
        jdbc.sql("set query_statistics true").update();
        try {
            work.run();
            return jdbc.sql("select sum(execution_count) from information_schema.query_statistics")
                    .query(Long.class)
                    .single();
        } finally {
            jdbc.sql("set query_statistics false").update();
        }
    }

    private HttpResponse<String> clock(Visitor visitor, String of) {
        return visitor.get("/api/cases/" + of + "/clock");
    }
}
