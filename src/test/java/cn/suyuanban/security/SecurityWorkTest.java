package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees which tasks on the work list, and who may take them or give them to others. */
@SuyuanbanTest
class SecurityWorkTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private TaskService tasks;

    private ProcessInstance instance;
    private Task food;
    private String shop;

    @BeforeEach
    void aReviewOfTheMarketDepartment() {
        restaurant.at("2026-11-02T09:00");
        Map<String, Object> form = new HashMap<>(Restaurant.fullApplication());
        shop = "绛县示例店 " + UUID.randomUUID();
        form.put("applicantName", shop);
        instance = restaurant.accepted(form);
        food = restaurant.task(instance, "Activity_ReviewFood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/work?hand=MINE", "/work/tasks"})
    void aStrangerIsSentToTheLogin(String address) {
        HttpResponse<String> answer = Visitor.stranger(port).get(address);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "designer", "inspector"})
    void whoseWorkIsInNoListIsTurnedAway(String user) {
        Visitor visitor = Visitor.staff(port, user);
        assertThat(visitor.get("/work").statusCode()).isEqualTo(403);
        assertThat(visitor.form("/work/tasks", Map.of("_csrf", visitor.csrf("/problems"), "act", "claim"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDepartmentSeesItsOwnTasksAndNoOthers() {
        assertThat(seen("market", "")).contains("task=" + food.getId()).contains(shop);
        assertThat(seen("tobacco", "")).doesNotContain(food.getId());
        assertThat(seen("tobacco", "&pool=market")).doesNotContain(food.getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "supervision"})
    void whoWatchesSeesAllDepartmentsAndCanTakeNothing(String user) {
        // given
        Visitor visitor = Visitor.staff(port, user);
        String list = seen(user, "&pool=market");
        assertThat(list).contains(shop, "只供查看").doesNotContain("value=\"" + food.getId() + "\"");
        // when
        String told = hand(visitor, Map.of("act", "claim", "task", food.getId()));
        // then
        assertThat(told).contains("work-other-department");
        assertThat(holder()).isNull();
    }

    @Test
    void aClerkTakesATaskOnceAndIsToldWhoWasFaster() {
        assertThat(hand(Visitor.staff(port, "market"), Map.of("act", "claim", "task", food.getId())))
                .contains("已签收 1 项");
        assertThat(holder()).isEqualTo("market");
        // when somebody else of the department comes later
        tasks.setAssignee(food.getId(), "office");
        assertThat(hand(Visitor.staff(port, "market"), Map.of("act", "claim", "task", food.getId())))
                .contains("work-claimed", "各部门");
    }

    @Test
    void aTaskOfAnotherDepartmentIsNotTakenEvenIfItsIdIsKnown() {
        assertThat(hand(Visitor.staff(port, "tobacco"), Map.of("act", "claim", "task", food.getId())))
                .contains("work-gone");
        assertThat(hand(
                        Visitor.staff(port, "tobacco"),
                        Map.of("act", "assign", "person", "tobacco", "task", food.getId())))
                .contains("work-gone");
        assertThat(holder()).isNull();
    }

    @Test
    void aHeadGivesATaskToAMemberOfTheDepartmentOnly() {
        // given
        Visitor head = Visitor.staff(port, "market-head");
        assertThat(head.get("/work?pool=market").body()).contains("分派给");
        // then
        assertThat(hand(head, Map.of("act", "assign", "person", "fire", "task", food.getId())))
                .contains("work-not-member");
        assertThat(holder()).isNull();
        assertThat(hand(head, Map.of("act", "assign", "person", "market", "task", food.getId())))
                .contains("已分派 1 项");
        assertThat(holder()).isEqualTo("market");
        assertThat(hand(
                        Visitor.staff(port, "market"),
                        Map.of("act", "assign", "person", "market", "task", food.getId())))
                .contains("work-not-head");
    }

    @Test
    void nothingChangesHandsWithoutTheTokenOfThePage() {
        Visitor market = Visitor.staff(port, "market");
        assertThat(market.exchange(market.request("/work/tasks")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("act=claim&task=" + food.getId())))
                        .statusCode())
                .isEqualTo(403);
        assertThat(holder()).isNull();
    }

    @Test
    void anAddressThatMeansNothingIsToldSo() {
        assertThat(Visitor.staff(port, "market")
                        .get("/work?light=PINK&due=never&after=%00")
                        .body())
                .contains("筛选条件中有无法识别的内容");
        assertThat(Visitor.staff(port, "market").get("/work?after=x~y").statusCode())
                .isEqualTo(200);
    }

    private String holder() {
        return tasks.createTaskQuery().taskId(food.getId()).singleResult().getAssignee();
    }

    /** The list as somebody sees it who looks for this shop. */
    private String seen(String user, String more) {
        Visitor visitor = Visitor.staff(port, user);
        visitor.form("/work", Map.of("_csrf", visitor.csrf("/work"), "applicant", shop));
        return visitor.get("/work?named=true" + more).body();
    }

    private String hand(Visitor visitor, Map<String, String> said) {
        Map<String, String> fields = new HashMap<>(said);
        fields.put("_csrf", visitor.csrf("/work"));
        HttpResponse<String> answer = visitor.form("/work/tasks", fields);
        assertThat(answer.statusCode()).isEqualTo(302);
        return visitor.get("/work").body();
    }
}
