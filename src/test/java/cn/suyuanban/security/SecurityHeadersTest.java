package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the product tells browsers to refuse. */
@SuyuanbanTest
class SecurityHeadersTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/api/public/deadline", "/api/tasks/cards?id=x", "/engine-rest/engine"})
    void contentIsNotGuessedAndNotFramed(String path) {
        // when
        HttpResponse<String> answer = Visitor.stranger(port).get(path);
        // then
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login"})
    void ownPagesRunNoInlineScript(String path) {
        // when
        HttpResponse<String> answer = Visitor.stranger(port).get(path);
        // then
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval");
        assertThat(answer.body())
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                .doesNotContain("javascript:", "style=\"", "onclick=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "admin"})
    void webappsAreNotFramedAndHaveAPolicy(String webapp) {
        // when
        HttpResponse<String> answer = Visitor.staff(port, "admin").get("/camunda/app/" + webapp + "/default/");
        // then
        assertThat(header(answer, "X-Frame-Options")).isIn("DENY", "SAMEORIGIN");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("script-src 'nonce-", "object-src 'none'");
    }

    @Test
    void pagesForStaffAreNotCached() {
        // when
        HttpResponse<String> answer = Visitor.staff(port, "market").get("/api/tasks/cards?id=x");
        // then
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void theSessionCookieIsHiddenFromScriptsAndOtherSites() {
        // when
        String cookie = header(Visitor.stranger(port).get("/login"), "Set-Cookie");
        // then
        assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void theTokenOfTheWebappsStaysOnTheSite() {
        // given
        Visitor visitor = Visitor.stranger(port);
        visitor.signIn("market", Visitor.PASSWORD);
        // when
        HttpResponse<String> answer = visitor.get("/camunda/app/tasklist/default/");
        // then
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .singleElement()
                .asString()
                .contains("SameSite=Lax");
    }

    @Test
    void errorsTellNothingAboutTheInside() {
        // when
        HttpResponse<String> answer = Visitor.staff(port, "market").get("/api/no-such-thing");
        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "cn.suyuanban");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
