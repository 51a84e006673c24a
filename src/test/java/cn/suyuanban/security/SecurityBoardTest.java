package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board is for those who oversee the county; it shows no identity number and no lead, and acts by their own rights. */
@SuyuanbanTest
class SecurityBoardTest {

    private static final String CASES = "/board/figures/cases-open?service=open-restaurant";

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Notices notices;

    private ProcessInstance instance;

    @BeforeEach
    void aCase() {
        instance = restaurant.accepted(Restaurant.application());
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "supervision", "admin"})
    void whoOverseesOpensIt(String user) {
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get("/board").statusCode()).isEqualTo(200);
        assertThat(staff.get("/board").body()).contains("按期办结率", "/board/figures/cases-overdue");
        assertThat(staff.get(CASES).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"window", "market", "market-head", "hotline", "inspector", "designer"})
    void othersDoNot(String user) {
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get("/board").statusCode()).isEqualTo(403);
        assertThat(staff.get(CASES).statusCode()).isEqualTo(403);
        assertThat(act(staff, "请抓紧", instance.getBusinessKey()).statusCode()).isEqualTo(403);
        assertThat(urges()).isZero();
    }

    @Test
    void aStrangerIsLedToTheSignInPage() {
        HttpResponse<String> answer = Visitor.stranger(port).get("/board");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).contains("/login");
    }

    @Test
    void aManagerSeesNoIdentityNumberAndNoLead() {
        Visitor manager = Visitor.staff(port, "manager");
        assertThat(manager.get("/board").body() + manager.get(CASES).body())
                .doesNotContainPattern("\\d{17}[\\dXx]")
                .doesNotContainPattern("/leads/\\d");
        assertThat(manager.get("/board/figures/leads-received").statusCode()).isEqualTo(404);
        assertThat(manager.get("/board/figures/none").statusCode()).isEqualTo(404);
    }

    /** With the token of a page that every member of staff may open. */
    private static HttpResponse<String> act(Visitor visitor, String words, String... numbers) {
        return visitor.form(
                "/board/figures/cases-open",
                Map.of(
                        "_csrf",
                        visitor.csrf("/cases"),
                        "case",
                        String.join(",", numbers),
                        "act",
                        "URGE",
                        "words",
                        words,
                        "service",
                        "open-restaurant"));
    }

    private long urges() {
        return notices.ofCase(instance.getId()).stream()
                .map(Notice::kind)
                .filter("URGE"::equals)
                .count();
    }
}
