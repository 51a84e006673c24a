package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a clerk may not do to the product itself. */
@SuyuanbanTest
class SecurityClerkTest {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final String FILTER =
            "{\"resourceType\": \"Task\", \"name\": \"市场的清单\", \"query\": {}, \"properties\": {}}";

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private RepositoryService repository;

    @Test
    void cannotDeploy() {
        // given
        long before = repository.createDeploymentQuery().count();
        Map<String, String> files = Map.of("security-probe.bpmn", Models.valid());
        // when
        Visitor machine = Visitor.machine(port, "market");
        int rest =
                machine.deploy("/engine-rest/deployment/create", "clerk", files).statusCode();
        int named = machine.deploy("/engine-rest/engine/default/deployment/create", "clerk", files)
                .statusCode();
        int encoded = machine.deploy("/engine-rest/%64eployment/create", "clerk", files)
                .statusCode();
        int webapp = Visitor.staff(port, "market")
                .deploy(WEBAPP + "/deployment/create", "clerk", files)
                .statusCode();
        // then
        assertThat(new int[] {rest, named, encoded, webapp}).containsOnly(403);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void cannotMakeAFilter() {
        // given
        long before = filters.createFilterQuery().count();
        // when
        int rest = Visitor.machine(port, "market")
                .send("POST", "/engine-rest/filter/create", FILTER)
                .statusCode();
        int webapp = Visitor.staff(port, "market")
                .send("POST", WEBAPP + "/filter/create", FILTER)
                .statusCode();
        // then
        assertThat(new int[] {rest, webapp}).containsOnly(403);
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }

    @Test
    void cannotChangeOrDeleteASeededFilter() {
        // given
        Filter mine = filters.createFilterQuery().filterName("我的待办").singleResult();
        Visitor market = Visitor.machine(port, "market");
        Visitor browser = Visitor.staff(port, "market");
        // when
        int rest = market.send("PUT", "/engine-rest/filter/" + mine.getId(), FILTER)
                .statusCode();
        int webapp =
                browser.send("PUT", WEBAPP + "/filter/" + mine.getId(), FILTER).statusCode();
        int delete =
                market.send("DELETE", "/engine-rest/filter/" + mine.getId(), "").statusCode();
        // then: but may use it
        assertThat(new int[] {rest, webapp, delete}).containsOnly(403);
        assertThat(filters.getFilter(mine.getId()).getName()).isEqualTo("我的待办");
        assertThat(browser.get(WEBAPP + "/filter/" + mine.getId() + "/list").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "market, open-restaurant",
        "market, deadline-patrol",
        "window, deadline-patrol",
        "window, notification-dispatch",
        "window, data-retention"
    })
    void cannotStartAProcessWithoutTheRight(String user, String process) {
        // when
        Visitor machine = Visitor.machine(port, user);
        String at = "/engine-rest/process-definition/key/" + process;
        // then
        assertThat(machine.send("POST", at + "/start", "{}").statusCode()).isIn(403, 404);
        assertThat(machine.send("POST", at + "/submit-form", "{\"variables\": {}}")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void handsAnApplicationInOnlyAtTheCounter() {
        // given
        String at = "/engine-rest/process-definition/key/" + Restaurant.KEY + "/submit-form";
        // when / then: what the counter may do, but its form demands more
        assertThat(Visitor.machine(port, "window")
                        .send("POST", at, "{\"variables\": {}}")
                        .body())
                .contains("form-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /user/create {\"profile\": {\"id\": \"helper\"}, \"credentials\": {\"password\": \"Friend-2026!\"}}",
                "PUT /group/camunda-admin/members/market {}",
                "PUT /group/designer/members/market {}",
                "PUT /user/admin/credentials {\"password\": \"Market-2026!\"}",
                "PUT /user/admin/profile {\"id\": \"admin\", \"firstName\": \"x\"}",
                "DELETE /user/admin {}",
                "POST /user/admin/unlock {}",
                "POST /authorization/create {\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"market\","
                        + " \"resourceType\": 9, \"resourceId\": \"*\"}",
                "POST /task/create {\"name\": \"x\"}",
                "POST /message {\"messageName\": \"x\"}",
                "POST /history/cleanup {}",
                "DELETE /group/market {}"
            })
    void cannotGiveOrTakeRights(String call) {
        // given
        String[] parts = call.split(" ", 3);
        // when
        int rest = Visitor.machine(port, "market")
                .send(parts[0], "/engine-rest" + parts[1], parts[2])
                .statusCode();
        int webapp = Visitor.staff(port, "market")
                .send(parts[0], WEBAPP + parts[1], parts[2])
                .statusCode();
        // then
        assertThat(List.of(rest, webapp)).allMatch(status -> status >= 400 && status < 500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cockpit/plugin/base/default/process-definition/statistics",
                "/cockpit/plugin/base/default/process-definition/statistics-count",
                "/cockpit/plugin/base/default/incident",
                "/admin/plugin/adminPlugins/default/metrics/aggregated"
            })
    void cannotUseTheWebappsOfOthers(String endpoint) {
        assertThat(Visitor.staff(port, "market").get("/camunda/api" + endpoint).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "market, /tasklist/plugin/tasklist-plugin/static/app/plugin.css",
        "manager, /cockpit/plugin/base/default/process-definition/statistics",
        "admin, /cockpit/plugin/base/default/process-definition/statistics",
        "admin, /admin/plugin/adminPlugins/static/app/plugin.css"
    })
    void everybodyCanUseTheirOwnWebapp(String user, String endpoint) {
        assertThat(Visitor.staff(port, user).get("/camunda/api" + endpoint).statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void cannotSeeTheOperationsPages() {
        assertThat(Visitor.staff(port, "market").get("/actuator/env").statusCode())
                .isEqualTo(403);
    }
}
