package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.procedure.problem.OpenProblem;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees which problems: the team, the supervision office and the leaders all, others those they are named in. */
@SuyuanbanTest
class SecurityProblemsTest extends OpenProblem {

    private static final String NOBODYS = "20200101-999999";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/problems", "/problems/20200101-999999", "/problems?status=CLOSED"})
    void aStrangerAndAnApplicantAreSentToTheLogin(String address) {
        HttpResponse<String> answer = Visitor.stranger(port).get(address);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "supervision", "leader"})
    void whoWatchesOverAllProblemsSeesThisOne(String user) {
        // given
        planned(duty());
        // then
        assertThat(seen(user)).isTrue();
        assertThat(opened(user).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fire", "market", "city", "market-head"})
    void whoIsNamedInTheAssignmentSeesIt(String user) {
        // given: the fire brigade is responsible, market and city support, market-head is also head of the fire brigade
        planned(duty());
        // then
        assertThat(seen(user)).isTrue();
        assertThat(opened(user).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tobacco", "window", "hotline", "admin", "designer", "inspector"})
    void toOthersItLooksLikeNoneEvenIfTheyKnowItsNumber(String user) {
        // given
        planned(duty());
        // when
        HttpResponse<String> exists = opened(user);
        HttpResponse<String> doesNot = Visitor.staff(port, user).get("/problems/" + NOBODYS);
        // then
        assertThat(seen(user)).isFalse();
        assertThat(exists.statusCode()).isEqualTo(404).isEqualTo(doesNot.statusCode());
        assertThat(bare(exists)).isEqualTo(bare(doesNot)).doesNotContain(number(), NOBODYS);
        assertThat(exists.body()).contains("问题", "责任清单");
    }

    @Test
    void beforeTheAssignmentOnlyThoseWhoWatchSeeIt() {
        found();
        assertThat(seen("manager")).isTrue();
        assertThat(seen("fire")).isFalse();
        assertThat(opened("fire").statusCode()).isEqualTo(404);
    }

    @Test
    void aFilterShowsNobodyMoreThanTheyMaySee() {
        // given
        planned(duty());
        Visitor tobacco = Visitor.staff(port, "tobacco");
        // then: nor do the choices name units of problems that are not theirs
        assertThat(tobacco.get("/problems?unit=fire&status=WORKING").body())
                .doesNotContain(number())
                .contains("没有符合条件的问题")
                .doesNotContain("value=\"fire\"");
    }

    @Test
    void theNameOfAnEnterpriseIsInNoAddressAndNeedsTheTokenOfThePage() {
        // given
        found();
        Visitor manager = Visitor.staff(port, "manager");
        String token = manager.csrf("/problems");
        // when
        HttpResponse<String> chosen = manager.form(
                "/problems", Map.of("_csrf", token, "enterprise", "绛县示例", "status", "REGISTERED", "unit", ""));
        // then
        assertThat(Visitor.location(chosen)).endsWith("/problems?status=REGISTERED&named=true");
        assertThat(manager.get("/problems?status=REGISTERED&named=true").body()).contains(number());
        HttpResponse<String> none =
                manager.form("/problems", Map.of("_csrf", token, "enterprise", "无此企业%", "status", "REGISTERED"));
        assertThat(manager.get("/problems?status=REGISTERED&named=true").body()).contains("没有符合条件的问题");
        assertThat(none.statusCode()).isEqualTo(302);
        assertThat(manager.exchange(manager.request("/problems")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("enterprise=x")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAddressThatMeansNothingIsToldSo() {
        found();
        assertThat(Visitor.staff(port, "manager")
                        .get("/problems?status=NONE&from=heute&unit=%00")
                        .body())
                .contains("筛选条件中有无法识别的内容", number());
    }

    /** A page without what is different on every view. */
    private static String bare(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private String number() {
        return problem.getBusinessKey();
    }

    private boolean seen(String user) {
        HttpResponse<String> list = Visitor.staff(port, user).get("/problems");
        assertThat(list.statusCode()).isEqualTo(200);
        return list.body().contains(number());
    }

    private HttpResponse<String> opened(String user) {
        return Visitor.staff(port, user).get("/problems/" + number());
    }
}
