package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody finds who is not signed in. */
@SuyuanbanTest
class SecurityAnonymousTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/user",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/user/market/profile",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/cockpit/plugin/base/static/app/plugin.css",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/tasklist/plugin/tasklist-plugin/static/app/plugin.css",
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/h2-console",
                "/api/tasks/cards?id=x",
                "/webjars/camunda/app/tasklist/scripts/config.js",
                "/no-such-page"
            })
    void findsEveryDoorClosed(String path) {
        // when
        HttpResponse<String> answer = Visitor.stranger(port).get(path);
        // then
        assertThat(answer.statusCode()).isIn(401, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest;x=1/engine",
                "/engine-rest/engine;x=1",
                "/;x=1/engine-rest/engine",
                "//engine-rest/engine",
                "/engine-rest//engine",
                "/./engine-rest/engine",
                "/engine-rest/./engine",
                "/assets/../engine-rest/engine",
                "/assets/%2e%2e/engine-rest/engine",
                "/assets/..;/engine-rest/engine",
                "/assets/..%2fengine-rest/engine",
                "/assets/%252e%252e/engine-rest/engine",
                "/assets\\..\\engine-rest\\engine",
                "/engine-rest/engine/",
                "/engine-rest/engine.",
                "/engine-rest./engine",
                "/ENGINE-REST/engine",
                "/Engine-Rest/engine",
                "/%65ngine-rest/engine",
                "/engine%2drest/engine",
                "/engine-rest%2fengine",
                "/engine-rest/engine%00",
                "/engine-rest/engine%20",
                "/engine-rest/engine?/assets/",
                "http://127.0.0.1/engine-rest/engine",
                "/camunda/app/../api/engine/engine/default/task",
                "/camunda/app/tasklist/../../api/engine/engine/default/task",
                "/camunda/app/..;x=1/api/engine/engine/default/task",
                "/camunda/%61pi/engine/engine/default/task",
                "/camunda/API/engine/engine/default/task",
                "/camunda//api/engine/engine/default/task",
                "/camunda/api;x=1/engine/engine/default/task",
                "/camunda/api/engine/engine/default/task/",
                "/camunda;/api/engine/engine/default/task",
                "/api/public/../tasks/cards?id=x",
                "/api/public/%2e%2e/tasks/cards?id=x",
                "/api/public;/../tasks/cards?id=x",
                "/actuator/health/../env",
                "/actuator/health/%2e%2e/env",
                "/actuator/env/",
                "/login/../engine-rest/engine"
            })
    void gainsNothingByWritingThePathDifferently(String target) throws IOException {
        // when
        String answer = RawHttp.get(port, target);
        // then
        assertThat(RawHttp.status(answer)).isBetween(400, 404);
        assertThat(answer).doesNotContain("\"name\":\"default\"").doesNotContain("taskDefinitionKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"})
    void gainsNothingByAnotherMethod(String method) throws IOException {
        // when
        String answer = RawHttp.exchange(
                port,
                method + " /engine-rest/task HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n"
                        + "X-HTTP-Method-Override: GET\r\nConnection: close\r\n\r\n");
        // then
        assertThat(RawHttp.status(answer)).isBetween(400, 405);
    }

    @Test
    void cannotUpload() {
        // given
        Map<String, String> files = Map.of("security-probe.bpmn", Models.valid());
        Visitor stranger = Visitor.stranger(port);
        // when / then
        assertThat(stranger.deploy("/engine-rest/deployment/create", "x", files).statusCode())
                .isEqualTo(401);
        assertThat(stranger.deploy("/camunda/api/engine/engine/default/deployment/create", "x", files)
                        .statusCode())
                .isEqualTo(401);
        assertThat(stranger.deploy("/login", "x", files).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/limits",
                "/matters",
                "/matters/open-restaurant",
                "/matters/open-restaurant/qr.png",
                "/matters/qr-sheet",
                "/api/public/matters/open-restaurant/diagram",
                "/login",
                "/assets/site.css"
            })
    void maySeeThePublicPages(String path) {
        assertThat(Visitor.stranger(port).get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/matters", "/matters/open-restaurant", "/limits", "/api/public/matters/open-restaurant/diagram"
            })
    void canChangeNothingThere(String path) {
        assertThat(Visitor.stranger(port).sendWithoutToken("POST", path, "{}").statusCode())
                .isIn(401, 403, 405);
    }

    @Test
    void mayHaveALimitCounted() {
        // when
        HttpResponse<String> answer =
                Visitor.stranger(port).get("/api/public/deadline?from=2026-04-30T10:00:00%2B08:00&limit=5WD");
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"dueAt\":\"2026-05-11T18:00:00+08:00\"");
    }

    @Test
    void learnsFromTheHealthPageOnlyThatTheProductRuns() {
        // when
        HttpResponse<String> answer = Visitor.stranger(port).get("/actuator/health");
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void isLedFromAWebappToTheLoginPage(String webapp) {
        // when
        HttpResponse<String> answer = Visitor.stranger(port).get("/camunda/app/" + webapp + "/default/");
        // then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).endsWith("/login");
    }

    @Test
    void cannotUseHttpBasicOutsideTheMachinesDoor() {
        // given
        Visitor machine = Visitor.machine(port, "admin");
        // when / then
        assertThat(machine.get("/engine-rest/engine").statusCode()).isEqualTo(200);
        assertThat(machine.get("/api/tasks/cards?id=x").statusCode()).isEqualTo(401);
        assertThat(machine.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(machine.get("/actuator/env").statusCode()).isEqualTo(401);
    }
}
