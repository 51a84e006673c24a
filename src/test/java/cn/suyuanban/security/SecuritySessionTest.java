package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in, staying signed in and signing out. */
@SuyuanbanTest
class SecuritySessionTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private EngineClock clock;

    @ParameterizedTest
    @CsvSource({
        "market, /camunda/app/tasklist/default/",
        "window, /camunda/app/tasklist/default/",
        "manager, /camunda/app/cockpit/default/",
        "admin, /camunda/app/admin/default/"
    })
    void signingInLeadsToOnesWork(String user, String page) {
        // given
        Visitor visitor = Visitor.stranger(port);
        // when
        HttpResponse<String> answer = visitor.signIn(user, Visitor.PASSWORD);
        // then
        assertThat(Visitor.location(answer)).endsWith(page);
        assertThat(visitor.get(page).statusCode()).isEqualTo(200);
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void signingInChangesTheSessionsId() {
        // given
        Visitor visitor = Visitor.stranger(port);
        visitor.get("/login");
        String before = visitor.cookie("JSESSIONID").orElseThrow();
        // when
        visitor.signIn("market", Visitor.PASSWORD);
        // then
        String after = visitor.cookie("JSESSIONID").orElseThrow();
        assertThat(after).isNotEqualTo(before);
        assertThat(withCookie("/api/tasks/cards?id=x", before)).isEqualTo(401);
        assertThat(withCookie("/api/tasks/cards?id=x", after)).isEqualTo(200);
    }

    @Test
    void signingInNeedsTheTokenOfTheLoginPage() {
        // given
        Visitor visitor = Visitor.stranger(port);
        visitor.get("/login");
        // when
        HttpResponse<String> answer =
                visitor.form("/login", Map.of("username", "market", "password", Visitor.PASSWORD));
        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"market, wrong", "nobody, Demo-2026!", "'', ''", "market, ''", "../admin, x"})
    void aWrongPasswordLeadsBackToTheLoginPage(String user, String password) {
        // given
        boolean known = identity.createUserQuery().userId(user).count() > 0;
        Visitor visitor = Visitor.stranger(port);
        // when
        HttpResponse<String> answer = visitor.signIn(user, password);
        if (known) {
            identity.unlockUser(user);
        }
        // then
        assertThat(Visitor.location(answer)).endsWith("/login?error");
        assertThat(visitor.get("/login?error").body()).contains("账号或密码不正确");
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void guessingIsSlowedDown() {
        // given
        account("slow-guess");
        Visitor visitor = Visitor.stranger(port);
        Instant start = clock.instant();
        // when
        visitor.signIn("slow-guess", "wrong");
        HttpResponse<String> atOnce = visitor.signIn("slow-guess", Visitor.PASSWORD);
        clock.setTo(start.plusSeconds(120));
        HttpResponse<String> later = visitor.signIn("slow-guess", Visitor.PASSWORD);
        // then
        assertThat(Visitor.location(atOnce)).endsWith("/login?error");
        assertThat(Visitor.location(later)).doesNotContain("/login");
    }

    @Test
    void guessingTenTimesLocksTheAccountUntilAnAdministratorUnlocksIt() {
        // given
        account("lock-guess");
        Visitor visitor = Visitor.stranger(port);
        Instant start = clock.instant();
        // when
        for (int attempt = 1; attempt <= 10; attempt++) {
            clock.setTo(start.plusSeconds(attempt * 120L));
            visitor.signIn("lock-guess", "wrong");
        }
        clock.setTo(start.plusSeconds(86_400));
        HttpResponse<String> locked = visitor.signIn("lock-guess", Visitor.PASSWORD);
        int unlock = Visitor.machine(port, "admin")
                .send("POST", "/engine-rest/user/lock-guess/unlock", "")
                .statusCode();
        HttpResponse<String> unlocked = visitor.signIn("lock-guess", Visitor.PASSWORD);
        // then
        assertThat(Visitor.location(locked)).endsWith("/login?error");
        assertThat(unlock).isEqualTo(204);
        assertThat(Visitor.location(unlocked)).doesNotContain("/login");
    }

    @Test
    void theMachinesDoorTakesNoSession() {
        // given
        String session = Visitor.staff(port, "market").cookie("JSESSIONID").orElseThrow();
        // when / then
        assertThat(withCookie("/engine-rest/task", session)).isEqualTo(401);
        assertThat(Visitor.machine(port, "market")
                        .get("/engine-rest/task")
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void signingOutEndsTheSession() {
        // given
        Visitor market = Visitor.staff(port, "market");
        String session = market.cookie("JSESSIONID").orElseThrow();
        String token = market.csrf("/login");
        // when
        HttpResponse<String> answer = market.form("/logout", Map.of("_csrf", token));
        // then
        assertThat(Visitor.location(answer)).endsWith("/login?logout");
        assertThat(withCookie(TASKS, session)).isEqualTo(401);
        assertThat(market.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutInAWebappEndsTheSession() {
        // given
        Visitor market = Visitor.staff(port, "market");
        String session = market.cookie("JSESSIONID").orElseThrow();
        // when
        market.send("POST", "/camunda/api/admin/auth/user/default/logout", "");
        // then
        assertThat(withCookie(TASKS, session)).isEqualTo(401);
        assertThat(market.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSiteCannotSignStaffOut() {
        // given
        Visitor market = Visitor.staff(port, "market");
        // when
        int logout = market.form("/logout", Map.of()).statusCode();
        // then
        assertThat(logout).isEqualTo(403);
        assertThat(market.get(TASKS).statusCode()).isEqualTo(200);
    }

    /** Camunda's filter also ends a session that sends no token. */
    @ParameterizedTest
    @CsvSource({"POST, /task, {}", "POST, /task/x/complete, {}", "PUT, /user/market/profile, {}", "DELETE, /task/x, ''"
    })
    void anotherSiteCannotActForStaff(String method, String path, String body) {
        // given
        Visitor market = Visitor.staff(port, "market");
        // when
        int answer = market.sendWithoutToken(method, "/camunda/api/engine/engine/default" + path, body)
                .statusCode();
        // then
        assertThat(answer).isEqualTo(403);
    }

    @Test
    void aWebappsOwnLoginDoesNotMakeOneSomebodyElse() {
        // given
        Visitor market = Visitor.staff(port, "market");
        String profile = "/camunda/api/engine/engine/default/user/fire/profile";
        // when
        market.form(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                Map.of("username", "fire", "password", Visitor.PASSWORD));
        // then: at most one is signed out
        assertThat(market.get("/camunda/api/admin/auth/user/default").body()).doesNotContain("fire");
        assertThat(market.get(profile).statusCode()).isIn(401, 403, 404);
    }

    private void account(String id) {
        User user = identity.newUser(id);
        user.setFirstName("测试");
        user.setLastName("");
        user.setPassword(Visitor.PASSWORD);
        identity.saveUser(user);
    }

    private int withCookie(String path, String session) {
        Visitor anybody = Visitor.stranger(port);
        return anybody.exchange(anybody.request(path)
                        .header("Cookie", "JSESSIONID=" + session)
                        .GET())
                .statusCode();
    }
}
