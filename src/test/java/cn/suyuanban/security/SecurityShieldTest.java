package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No clerk gets an expression into the engine over HTTP (CVE-2026-109432), by either of its two doors. */
@SuyuanbanTest
class SecurityShieldTest {

    private static final String REST = "/engine-rest/task";
    private static final String WEBAPP = "/camunda/api/engine/engine/default/task";

    @LocalServerPort
    private int port;

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\": [{\"dueAfterExpression\": \"%s\"}]}",
                "{\"dueAfterExpression\": \"%s\"}",
                "{\"orQueries\": [{\"\\u0064ueAfterExpressio\\u006e\": \"%s\"}]}",
                "{\"maxResults\": 1, \"orQueries\": [{}, {\"taskNameLikeExpression\": \"%s\"}]}",
                "{\"orQueries\": [{\"dueAfterExpression\": \"%s\"}]} trailing",
                "\n\t {\"orQueries\": [{\"x\": {\"assigneeExpression\": \"%s\"}}]}",
                "{\"orQueries\": [{\"DUEAFTEREXPRESSION\": \"%s\"}]}"
            })
    void aBodyWithAnExpressionIsRefused(String body) {
        // given
        Path file = dir.resolve("body");
        String probe = body.formatted(Probe.creating(file));
        // when
        HttpResponse<String> rest = Visitor.machine(port, "market").send("POST", REST, probe);
        HttpResponse<String> webapp = Visitor.staff(port, "market").send("POST", WEBAPP, probe);
        // then
        assertRefused(rest);
        assertRefused(webapp);
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dueAfterExpression",
                "due%41fterExpression",
                "dueAfterExpressio%6e",
                "assigneeExpression",
                "maxResults=1&dueAfterExpression"
            })
    void aQueryStringWithAnExpressionIsRefused(String name) {
        // given
        Path file = dir.resolve("query-string");
        String query = "?" + name + "=" + URLEncoder.encode(Probe.creating(file), StandardCharsets.UTF_8);
        // when
        HttpResponse<String> rest = Visitor.machine(port, "market").get(REST + query);
        HttpResponse<String> webapp = Visitor.staff(port, "market").get(WEBAPP + query);
        // then
        assertRefused(rest);
        assertRefused(webapp);
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void anotherEncodingHidesNothing(String encoding) {
        // given
        Path file = dir.resolve("encoding");
        byte[] body = orQuery(file).getBytes(Charset.forName(encoding));
        Visitor market = Visitor.machine(port, "market");
        // when
        HttpResponse<String> answer = market.exchange(market.request(REST)
                .header("Content-Type", "application/json;charset=" + encoding)
                .POST(BodyPublishers.ofByteArray(body)));
        // then
        assertRefused(answer);
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain",
                "application/hal+json",
                "multipart/form-data; application/json",
                "application/x-www-form-urlencoded\r\nContent-Type: application/json",
                "multipart/form-data\r\nContent-Type: application/json",
                "multipart/form-data, application/json",
                "\r\nX: x"
            })
    void anotherContentTypeHidesNothing(String contentType) throws IOException {
        // given
        Path file = dir.resolve("content-type");
        // when
        String answer = post(contentType, "", orQuery(file));
        // then
        assertThat(RawHttp.status(answer)).isBetween(400, 415);
        assertThat(file).doesNotExist();
    }

    @Test
    void compressionAndChunksHideNothing() throws IOException {
        // given
        Path file = dir.resolve("chunked");
        String body = orQuery(file);
        String chunked = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        // when
        String answer = RawHttp.exchange(
                port, head("application/json", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n") + chunked);
        // then
        assertThat(RawHttp.status(answer)).isEqualTo(400);
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task?%zz=1", "/engine-rest/task?x%=1", "/engine-rest/task?%"})
    void aQueryStringThatCannotBeReadIsTheCallersMistake(String target) throws IOException {
        // when
        String answer =
                RawHttp.exchange(port, head("application/json", "").replace("POST /engine-rest/task", "GET " + target));
        // then
        assertThat(RawHttp.status(answer)).isEqualTo(400);
    }

    @Test
    void aHugeBodyIsRefused() {
        // given
        Visitor market = Visitor.machine(port, "market");
        // when
        HttpResponse<String> answer = market.send("POST", REST, " ".repeat(10 * 1024 * 1024) + "{}");
        // then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
    }

    @Test
    void anOrdinaryQueryWorks() {
        // given
        String body = "{\"orQueries\": [{\"candidateGroups\": [\"market\"], \"assignee\": \"market\"}]}";
        // when / then
        assertThat(Visitor.machine(port, "market").send("POST", REST, body).statusCode())
                .isEqualTo(200);
        assertThat(Visitor.staff(port, "market").send("POST", WEBAPP, body).statusCode())
                .isEqualTo(200);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"expression-refused\"", "请求中不允许使用表达式");
    }

    private static String orQuery(Path file) {
        return "{\"orQueries\": [{\"dueAfterExpression\": \"" + Probe.creating(file) + "\"}]}";
    }

    private String post(String contentType, String headers, String body) throws IOException {
        return RawHttp.exchange(port, head(contentType, headers + "Content-Length: " + body.length() + "\r\n") + body);
    }

    private static String head(String contentType, String headers) {
        return "POST /engine-rest/task HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: "
                + Visitor.basic("market") + "\r\nContent-Type: " + contentType + "\r\n" + headers + "\r\n";
    }
}
