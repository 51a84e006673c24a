package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The county's data platform reads the figures over HTTP Basic, and nothing else of the product. */
@SuyuanbanTest
class SecurityFigureMachinesTest {

    private static final String SUMMARY = "/api/ledger/summary";
    private static final String CASES = "/api/ledger/figures/cases-open/cases?service=open-restaurant";
    private static final String FILE = "/api/ledger/figures/cases-open/cases.xlsx?service=open-restaurant";
    private static final String DESCRIPTION = "/api/openapi";

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private ObjectMapper json;

    @ParameterizedTest
    @ValueSource(
            strings = {
                SUMMARY,
                CASES,
                "/api/ledger/summary.csv",
                "/api/ledger/summary.xlsx",
                FILE,
                DESCRIPTION,
                "/api/openapi.yaml"
            })
    void thePlatformReadsFiguresAndTheirDescriptionWithoutASession(String address) {
        Visitor platform = Visitor.machine(port, "data-platform");
        assertThat(platform.get(address).statusCode()).isEqualTo(200);
        assertThat(platform.cookie("JSESSIONID")).isEmpty();
        assertThat(Visitor.machine(port, "manager").get(address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SUMMARY,
                CASES,
                "/api/ledger/summary.csv",
                "/api/ledger/summary.xlsx",
                FILE,
                DESCRIPTION,
                "/api/openapi.yaml",
                "/api/openapi/any"
            })
    void othersDoNotWhicheverWayTheyCome(String address) {
        for (String user : new String[] {"window", "market", "hotline", "inspector", "designer"}) {
            assertThat(Visitor.machine(port, user).get(address).statusCode()).isEqualTo(403);
            assertThat(Visitor.staff(port, user).get(address).statusCode()).isEqualTo(403);
        }
        assertThat(Visitor.machine(port, "nobody").get(address).statusCode()).isEqualTo(401);
        assertThat(Visitor.stranger(port).get(address).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board", "/cases", "/api/cases/20260101-000001/clock", "/api/csrf"})
    void thePlatformOpensNoOtherDoor(String address) {
        assertThat(Visitor.machine(port, "data-platform").get(address).statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void thePlatformsAccountIsNoWayToTheBoardInABrowser() {
        Visitor platform = Visitor.staff(port, "data-platform");
        assertThat(platform.get("/board").statusCode()).isEqualTo(403);
        assertThat(platform.get(SUMMARY).statusCode()).isEqualTo(403);
    }

    @Test
    void thePlatformIsNotToldWhoApplied() throws JsonProcessingException {
        restaurant.accepted(Restaurant.application());
        JsonNode seen = cases(Visitor.machine(port, "data-platform"));
        assertThat(seen).isNotEmpty().allSatisfy(line -> {
            assertThat(line.get("number").asText()).isNotBlank();
            assertThat(line.at("/file/applicant").isNull()).isTrue();
        });
        assertThat(cases(Visitor.staff(port, "manager")))
                .anySatisfy(line ->
                        assertThat(line.at("/file/applicant").isTextual()).isTrue());
    }

    @Test
    void nobodySendsYaml() {
        Visitor platform = Visitor.machine(port, "hotline");
        assertThat(platform.exchange(platform.request("/api/hotline/requests")
                                .header("Content-Type", "application/yaml")
                                .POST(BodyPublishers.ofString("platformNumber: SPT-1")))
                        .statusCode())
                .isEqualTo(415);
    }

    private JsonNode cases(Visitor visitor) throws JsonProcessingException {
        return json.readTree(visitor.get(CASES).body()).get("cases");
    }
}
