package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who finds which cases: those who watch all but leads, departments those they had a part in. */
@SuyuanbanTest
class SecurityCasesTest {

    private static final String NOBODYS = "20200101-999999";

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    private ProcessInstance instance;
    private String applicant;
    private String number;

    /** Reviewed by market supervision alone. */
    @BeforeEach
    void aCaseOfMarketSupervision() {
        restaurant.at("2026-11-02T09:00");
        Map<String, Object> form = Restaurant.application();
        applicant = "绛县示例餐饮店" + UUID.randomUUID();
        form.put("applicantName", applicant);
        instance = restaurant.accepted(form);
        number = restaurant.number(instance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases", "/cases/20200101-999999", "/cases/20200101-999999/diagram"})
    void aStrangerIsSentToTheLogin(String address) {
        HttpResponse<String> answer = Visitor.stranger(port).get(address);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"window", "market", "manager", "supervision", "admin"})
    void whoHadAPartInItAndWhoWatchesFindsItAndOpensIt(String user) {
        assertThat(found(user)).isTrue();
        assertThat(opened(user).statusCode()).isEqualTo(200);
        assertThat(Visitor.staff(port, user)
                        .get("/cases/" + number + "/diagram")
                        .body())
                .contains("Activity_VisitSite")
                .doesNotContain("camunda:", "delegateExpression");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fire", "tobacco", "hotline", "designer", "inspector"})
    void toOthersItLooksLikeNone(String user) {
        // when
        HttpResponse<String> exists = opened(user);
        HttpResponse<String> doesNot = Visitor.staff(port, user).get("/cases/" + NOBODYS);
        // then
        assertThat(found(user)).isFalse();
        assertThat(exists.statusCode()).isEqualTo(404).isEqualTo(doesNot.statusCode());
        assertThat(bare(exists)).isEqualTo(bare(doesNot)).doesNotContain(number, NOBODYS);
        assertThat(Visitor.staff(port, user)
                        .get("/cases/" + number + "/diagram")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anApplicantsPersonalDataIsOnNoPageOfACase() {
        assertThat(opened("manager").body()).contains(applicant, "经营场所").doesNotContain("张三", "13800000000");
    }

    @Test
    void aDepartmentFindsNoMoreByAskingForAnothers() {
        assertThat(search(Visitor.staff(port, "fire"), "market"))
                .doesNotContain(number)
                .contains("没有符合条件的办件");
        assertThat(search(Visitor.staff(port, "window"), "market")).contains(number);
    }

    @Test
    void anApplicantsNameIsInNoAddressAndNeedsTheTokenOfThePage() {
        // given
        Visitor manager = Visitor.staff(port, "manager");
        // when
        HttpResponse<String> chosen = ask(manager, Map.of("service", Restaurant.KEY, "outcome", ""));
        // then
        assertThat(Visitor.location(chosen)).endsWith("/cases?service=open-restaurant&named=true");
        assertThat(manager.exchange(manager.request("/cases")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("applicant=x")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aNumberLeadsStraightToTheCase() {
        Visitor manager = Visitor.staff(port, "manager");
        HttpResponse<String> answer =
                manager.form("/cases", Map.of("_csrf", manager.csrf("/cases"), "number", " " + number + " "));
        assertThat(Visitor.location(answer)).endsWith("/cases/" + number);
    }

    @Test
    void anInstanceLeadsToItsCaseAndNobodyElseToAnything() {
        String address = "/cases/of/" + instance.getId();
        assertThat(Visitor.location(Visitor.staff(port, "manager").get(address)))
                .endsWith("/cases/" + number);
        assertThat(Visitor.staff(port, "fire").get(address).statusCode()).isEqualTo(404);
        assertThat(Visitor.staff(port, "manager").get("/cases/of/none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAddressThatMeansNothingIsToldSo() {
        HttpResponse<String> answer = Visitor.staff(port, "manager").get("/cases?standing=NONE&from=heute&service=%00");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("筛选条件中有无法识别的内容");
    }

    private static String bare(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private boolean found(String user) {
        return search(Visitor.staff(port, user), "").contains(number);
    }

    /** The page that a search for the applicant leads to. */
    private String search(Visitor visitor, String department) {
        HttpResponse<String> chosen = ask(visitor, Map.of("department", department));
        HttpResponse<String> list = visitor.get(Visitor.location(chosen).replaceFirst("^https?://[^/]+", ""));
        assertThat(list.statusCode()).isEqualTo(200);
        return list.body();
    }

    private HttpResponse<String> ask(Visitor visitor, Map<String, String> filters) {
        Map<String, String> form = new HashMap<>(filters);
        form.put("_csrf", visitor.csrf("/cases"));
        form.put("applicant", applicant);
        return visitor.form("/cases", form);
    }

    private HttpResponse<String> opened(String user) {
        return Visitor.staff(port, user).get("/cases/" + number);
    }
}
