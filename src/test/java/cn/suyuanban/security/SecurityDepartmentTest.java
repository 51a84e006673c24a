package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A department sees and does its own part of a case, and no other's. */
@SuyuanbanTest
class SecurityDepartmentTest {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ObjectMapper json;

    private Task food;
    private Task fire;

    @BeforeEach
    void aCaseWithEveryBranch() {
        ProcessInstance instance = restaurant.accepted(Restaurant.fullApplication());
        food = restaurant.task(instance, "Activity_ReviewFood");
        fire = restaurant.task(instance, "Activity_ReviewFire");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/form-variables",
                "/variables",
                "/localVariables",
                "/form",
                "/deployed-form",
                "/identity-links",
                "/comment",
                "/attachment"
            })
    void cannotReadAnothersTask(String part) {
        // when
        int rest = Visitor.machine(port, "fire")
                .get("/engine-rest/task/" + food.getId() + part)
                .statusCode();
        int webapp = Visitor.staff(port, "fire")
                .get(WEBAPP + "/task/" + food.getId() + part)
                .statusCode();
        // then
        assertThat(List.of(rest, webapp)).allMatch(status -> status == 403 || status == 404);
    }

    @Test
    void readsItsOwnTask() {
        // when
        Visitor machine = Visitor.machine(port, "fire");
        // then
        assertThat(machine.get("/engine-rest/task/" + fire.getId()).statusCode())
                .isEqualTo(200);
        assertThat(machine.get("/engine-rest/task/" + fire.getId() + "/form-variables")
                        .body())
                .contains("绛县示例餐饮店");
    }

    @Test
    void findsOnlyItsOwnTasksInLists() throws IOException {
        // when
        List<String> rest = ids(Visitor.machine(port, "fire")
                .get("/engine-rest/task?maxResults=1000")
                .body());
        List<String> webapp = ids(
                Visitor.staff(port, "fire").send("POST", WEBAPP + "/task", "{}").body());
        // then
        assertThat(rest).contains(fire.getId()).doesNotContain(food.getId());
        assertThat(rest.stream().filter(id -> !concernsFire(id)).map(this::named))
                .isEmpty();
        assertThat(webapp).containsExactlyInAnyOrderElementsOf(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-instance",
                "/execution",
                "/variable-instance",
                "/history/process-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/detail",
                "/history/user-operation",
                "/history/activity-instance",
                "/history/identity-link-log",
                "/job",
                "/incident",
                "/authorization"
            })
    void findsNothingOfTheCaseElsewhere(String collection) {
        // when
        String found = Visitor.machine(port, "fire")
                .get("/engine-rest" + collection + "?maxResults=1000")
                .body();
        // then
        assertThat(found).doesNotContain(food.getId()).doesNotContain("绛县示例餐饮店");
    }

    @Test
    void getsCardsOfItsOwnTasksOnly() {
        // given
        Visitor browser = Visitor.staff(port, "fire");
        // when / then
        assertThat(browser.get("/api/tasks/cards?id=" + food.getId()).body()).isEqualTo("[]");
        assertThat(browser.get("/api/tasks/cards?id=" + fire.getId()).body()).contains(fire.getId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/claim {\"userId\": \"fire\"}",
                "/assignee {\"userId\": \"fire\"}",
                "/complete {}",
                "/submit-form {\"variables\": {}}",
                "/resolve {}",
                "/delegate {\"userId\": \"fire\"}",
                "/identity-links {\"groupId\": \"fire\", \"type\": \"candidate\"}",
                "/comment/create {\"message\": \"x\"}",
                "/localVariables {\"modifications\": {\"x\": {\"value\": 1}}}"
            })
    void cannotWorkOnAnothersTask(String call) {
        // given
        String[] parts = call.split(" ", 2);
        // when
        int rest = Visitor.machine(port, "fire")
                .send("POST", "/engine-rest/task/" + food.getId() + parts[0], parts[1])
                .statusCode();
        int webapp = Visitor.staff(port, "fire")
                .send("POST", WEBAPP + "/task/" + food.getId() + parts[0], parts[1])
                .statusCode();
        // then
        assertThat(List.of(rest, webapp)).allMatch(status -> status >= 400 && status <= 404);
        assertThat(tasks.createTaskQuery().taskId(food.getId()).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void worksOnItsOwnTaskButCannotMoveItsLimit() {
        // given
        Visitor machine = Visitor.machine(port, "fire");
        String own = "/engine-rest/task/" + fire.getId();
        assertThat(machine.send("POST", own + "/claim", "{\"userId\": \"fire\"}")
                        .statusCode())
                .isEqualTo(204);
        // when
        int put = machine.send("PUT", own, "{\"due\": \"2030-01-01T00:00:00.000+0800\", \"priority\": 0}")
                .statusCode();
        int webapp = Visitor.staff(port, "fire")
                .send("PUT", WEBAPP + "/task/" + fire.getId(), "{\"priority\": 0}")
                .statusCode();
        int delete = machine.send("DELETE", own, "").statusCode();
        // then
        assertThat(new int[] {put, webapp}).containsOnly(403);
        assertThat(delete).isGreaterThanOrEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(fire.getId()).singleResult())
                .returns(fire.getDueDate(), Task::getDueDate)
                .returns(fire.getPriority(), Task::getPriority);
    }

    private String named(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        return task.getProcessDefinitionId() + " " + task.getName();
    }

    private boolean concernsFire(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .anyMatch(link -> "fire".equals(link.getGroupId()) || "fire".equals(link.getUserId()));
    }

    private List<String> ids(String body) throws IOException {
        List<String> ids = new ArrayList<>();
        for (JsonNode task : json.readTree(body)) {
            ids.add(task.get("id").asText());
        }
        return ids;
    }
}
