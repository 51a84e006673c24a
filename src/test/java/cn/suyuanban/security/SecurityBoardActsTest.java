package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is done from the board is done to each case by itself, with a reason, by those who may. */
@SuyuanbanTest
class SecurityBoardActsTest {

    private static final String LIST = "/board/figures/cases-open";
    private static final String CASES = LIST + "?service=open-restaurant";
    private static final String NOBODYS = "20200101-999999";

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Notices notices;

    @Autowired
    private AuditTrail trail;

    private ProcessInstance instance;
    private String number;

    @BeforeEach
    void aCaseAtItsReview() {
        instance = restaurant.accepted(Restaurant.application());
        number = instance.getBusinessKey();
    }

    @Test
    void eachCaseIsUrgedByItselfAndSaysWhatBecameOfIt() {
        Visitor manager = Visitor.staff(port, "manager");
        assertThat(told(manager, order("URGE", "请今天办结", number + "," + NOBODYS)))
                .contains(number + "：已办", NOBODYS + "：没有办成，case-unknown");
        assertThat(urges()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "supervision"})
    void severalCasesArePutFirstAtOnceAndBackAgain(String user) {
        // given
        ProcessInstance other = restaurant.accepted(Restaurant.application());
        Visitor staff = Visitor.staff(port, user);
        String both = number + "," + other.getBusinessKey() + "," + NOBODYS;
        // when
        String told = told(staff, order("RAISE", "开业在即", both));
        // then
        assertThat(told)
                .contains("设为优先结果", number + "：已办", other.getBusinessKey() + "：已办")
                .contains(NOBODYS + "：没有办成，case-unknown");
        assertThat(review(instance).getPriority())
                .isEqualTo(review(other).getPriority())
                .isEqualTo(80);
        assertThat(Visitor.staff(port, "market")
                        .get("/api/tasks/cards?id=" + review(instance).getId())
                        .body())
                .contains("\"raised\":true");
        // when
        told(staff, order("LOWER", "已经开业", number));
        // then
        assertThat(review(instance).getPriority()).isEqualTo(50);
        assertThat(done("PRIORITY")).containsExactly("设为优先：开业在即", "恢复普通：已经开业");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "supervision"})
    void openTasksAreGivenToAnotherClerkOfTheDepartment(String user) {
        // given
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get(CASES).body()).contains("选定一个部门").doesNotContain("id=\"person\"");
        assertThat(staff.get(CASES + "&department=market").body()).contains("<option value=\"market\">市场监管</option>");
        // when
        String told = told(staff, reassign("market", number + "," + NOBODYS));
        // then
        assertThat(told).contains("改派结果", number + "：已办", NOBODYS + "：没有办成，case-unknown");
        assertThat(review(instance).getAssignee()).isEqualTo("market");
        assertThat(done("REASSIGNED")).containsExactly("“审查食品经营许可”改派市场监管：原经办人休假");
        assertThat(staff.get("/cases/" + number).body()).contains("改派", "原经办人休假");
    }

    @ParameterizedTest
    @CsvSource({"fire, board-no-task", "nobody, board-no-task", "'', board-no-person"})
    void nothingIsGivenToWhoDoesNotWorkThere(String person, String why) {
        assertThat(told(Visitor.staff(port, "manager"), reassign(person, number)))
                .contains(why);
        assertThat(review(instance).getAssignee()).isNull();
    }

    /** An administrator sees the board; the models and the work list refuse whom they do not name. */
    @ParameterizedTest
    @CsvSource({
        "URGE, act-not-yours",
        "SUPERVISE, act-not-yours",
        "RAISE, act-not-yours",
        "LOWER, act-not-yours",
        "REASSIGN, board-forbidden"
    })
    void anAdministratorDoesNothing(String act, String why) {
        Visitor admin = Visitor.staff(port, "admin");
        Map<String, String> order = order(act, "请抓紧", number);
        order.put("person", "market");
        assertThat(told(admin, order)).contains(why);
        assertThat(admin.get(CASES + "&department=market").body()).doesNotContain("id=\"person\"");
        untouched();
    }

    @ParameterizedTest
    @CsvSource({"market, RAISE", "market-head, REASSIGN", "leader, RAISE", "leader, REASSIGN", "window, URGE"})
    void othersAreNotLetIn(String user, String act) {
        Visitor staff = Visitor.staff(port, user);
        Map<String, String> order = order(act, "请抓紧", number);
        order.put("person", "market");
        assertThat(act(staff, order).statusCode()).isEqualTo(403);
        untouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {"URGE", "SUPERVISE", "RAISE", "LOWER", "REASSIGN"})
    void nothingIsDoneWithoutAReasonOrACase(String act) {
        Visitor manager = Visitor.staff(port, "manager");
        assertThat(told(manager, order(act, " ", number))).contains("board-no-words");
        assertThat(told(manager, order(act, "请抓紧", ""))).contains("board-none");
        untouched();
    }

    @Test
    void nothingIsDoneWithoutThePagesOwnToken() {
        Visitor manager = Visitor.staff(port, "manager");
        assertThat(manager.exchange(manager.request(LIST)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("act=RAISE&words=x&case=" + number)))
                        .statusCode())
                .isEqualTo(403);
        untouched();
    }

    private void untouched() {
        assertThat(urges()).isZero();
        assertThat(review(instance).getPriority()).isEqualTo(50);
        assertThat(review(instance).getAssignee()).isNull();
        assertThat(trail.ofCase(instance.getId())).noneMatch(AuditEntry::done);
    }

    private static Map<String, String> reassign(String person, String numbers) {
        Map<String, String> order = order("REASSIGN", "原经办人休假", numbers);
        order.put("person", person);
        order.put("department", "market");
        return order;
    }

    private static Map<String, String> order(String act, String words, String numbers) {
        return new HashMap<>(Map.of("case", numbers, "act", act, "words", words, "service", "open-restaurant"));
    }

    private static String told(Visitor visitor, Map<String, String> order) {
        HttpResponse<String> answer = act(visitor, order);
        assertThat(answer.statusCode()).isEqualTo(302);
        return visitor.get(Visitor.location(answer).replaceFirst("^https?://[^/]+", ""))
                .body();
    }

    /** With the token of a page that every member of staff may open. */
    private static HttpResponse<String> act(Visitor visitor, Map<String, String> order) {
        Map<String, String> fields = new HashMap<>(order);
        fields.put("_csrf", visitor.csrf("/cases"));
        return visitor.form(LIST, fields);
    }

    private Task review(ProcessInstance of) {
        return restaurant.task(of, "Activity_ReviewFood");
    }

    private List<String> done(String action) {
        return trail.ofCase(instance.getId()).stream()
                .filter(entry -> entry.done() && entry.action().equals(action))
                .map(AuditEntry::text)
                .toList();
    }

    private long urges() {
        return notices.ofCase(instance.getId()).stream()
                .map(Notice::kind)
                .filter("URGE"::equals)
                .count();
    }
}
