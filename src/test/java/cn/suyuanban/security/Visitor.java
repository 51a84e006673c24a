package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the door: a stranger, a machine with HTTP Basic, or a member of staff with a browser. */
public final class Visitor {

    static final String PASSWORD = "Demo-2026!";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "suyuanban-part";

    private final int port;
    private final String basic;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Visitor(int port, String basic) {
        this.port = port;
        this.basic = basic;
    }

    static Visitor stranger(int port) {
        return new Visitor(port, null);
    }

    /** Sends HTTP Basic with every call. */
    public static Visitor machine(int port, String user) {
        return new Visitor(port, basic(user));
    }

    /** The Authorization header of a demo account. */
    static String basic(String user) {
        String pair = user + ":" + PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Signs in at the login page and opens Tasklist, as a browser does. */
    public static Visitor staff(int port, String user) {
        Visitor visitor = stranger(port);
        assertThat(location(visitor.signIn(user, PASSWORD))).doesNotContain("/login");
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    HttpResponse<String> signIn(String user, String password) {
        return form("/login", Map.of("_csrf", csrf("/login"), "username", user, "password", password));
    }

    /** The token in the form of one of our own pages. */
    String csrf(String page) {
        Matcher token = CSRF.matcher(get(page).body());
        assertThat(token.find()).as("CSRF token on " + page).isTrue();
        return token.group(1);
    }

    public HttpResponse<String> get(String path) {
        return exchange(request(path).GET());
    }

    /** Sends JSON, with the CSRF token of the webapps if there is one. */
    HttpResponse<String> send(String method, String path, String json) {
        return exchange(withToken(request(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Sends JSON as a page of another site would: with the cookies, without the token. */
    HttpResponse<String> sendWithoutToken(String method, String path, String json) {
        return exchange(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return exchange(withToken(request(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Deploys files by name to content, as a modeler does. */
    HttpResponse<String> deploy(String path, String name, Map<String, String> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"deployment-name\"", name);
        files.forEach((file, content) -> part(body, "name=\"%s\"; filename=\"%s\"".formatted(file, file), content));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return exchange(withToken(request(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends a file from a form of one of our own pages, with its token. */
    HttpResponse<String> upload(String path, String field, String content) {
        return upload(path, field, content.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> upload(String path, String field, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", csrf("/login"));
        return upload(path, field, content, body);
    }

    /** Sends a form of one of our own pages with several files, by name, and its token. */
    HttpResponse<String> upload(String path, Map<String, String> fields, String field, Map<String, String> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", csrf("/login"));
        fields.forEach((name, value) -> part(body, "name=\"%s\"".formatted(name), value));
        files.forEach((name, content) -> part(body, "name=\"%s\"; filename=\"%s\"".formatted(field, name), content));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return exchange(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends a file as a page of another site would: with the cookies, without the token. */
    HttpResponse<String> uploadWithoutToken(String path, String field, String content) {
        return upload(path, field, content.getBytes(StandardCharsets.UTF_8), new ByteArrayOutputStream());
    }

    private HttpResponse<String> upload(String path, String field, byte[] content, ByteArrayOutputStream body) {
        part(body, "name=\"%s\"; filename=\"file.json\"".formatted(field), content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return exchange(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder withToken(HttpRequest.Builder request) {
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private static void part(ByteArrayOutputStream body, String disposition, String content) {
        part(body, disposition, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(BOUNDARY, disposition)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return basic == null ? request : request.header("Authorization", basic);
    }

    HttpResponse<String> exchange(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofString());
    }

    /** For what is no text. */
    HttpResponse<InputStream> bytes(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofInputStream());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
