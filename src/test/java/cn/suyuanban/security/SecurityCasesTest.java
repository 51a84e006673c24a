package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
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
    private String number;

    /** Reviewed by market supervision alone. */
    @BeforeEach
    void aCaseOfMarketSupervision() {
        restaurant.at("2026-11-02T09:00");
        instance = restaurant.accepted(Restaurant.application());
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
        assertThat(opened("manager").body()).contains("绛县示例餐饮店", "经营场所").doesNotContain("张三", "13800000000");
    }

    @Test
    void aDepartmentFindsNoMoreByAskingForAnothers() {
        assertThat(Visitor.staff(port, "fire").get("/cases?department=market").body())
                .doesNotContain(number)
                .contains("没有符合条件的办件");
    }

    @Test
    void anApplicantsNameIsInNoAddressAndNeedsTheTokenOfThePage() {
        // given
        Visitor manager = Visitor.staff(port, "manager");
        String token = manager.csrf("/cases");
        // when
        HttpResponse<String> chosen = manager.form(
                "/cases", Map.of("_csrf", token, "applicant", "绛县示例餐饮店", "service", Restaurant.KEY, "outcome", ""));
        // then
        assertThat(Visitor.location(chosen)).endsWith("/cases?service=open-restaurant&named=true");
        assertThat(manager.get("/cases?service=open-restaurant&named=true").body())
                .contains(number);
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
        assertThat(Visitor.staff(port, "manager")
                        .get("/cases?standing=NONE&from=heute&service=%00")
                        .body())
                .contains("筛选条件中有无法识别的内容", number);
    }

    private static String bare(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private boolean found(String user) {
        HttpResponse<String> list = Visitor.staff(port, user).get("/cases");
        assertThat(list.statusCode()).isEqualTo(200);
        return list.body().contains(number);
    }

    private HttpResponse<String> opened(String user) {
        return Visitor.staff(port, user).get("/cases/" + number);
    }
}
