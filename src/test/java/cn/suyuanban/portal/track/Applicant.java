package cn.suyuanban.portal.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser, at an address of their own. */
public final class Applicant {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "suyuanban-part";

    private final int port;
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Applicant(int port, String address) {
        this.port = port;
        this.address = address;
    }

    /** At an address nobody has used before. */
    public static Applicant somewhere(int port) {
        int address = ADDRESSES.incrementAndGet();
        return new Applicant(port, "198.51.%d.%d".formatted(address / 250, address % 250 + 1));
    }

    /** Another browser at the same address. */
    public Applicant beside() {
        return new Applicant(port, address);
    }

    /** Tries to open a case. */
    public HttpResponse<String> open(String number, String code) {
        return post("/track", "/track", Map.of("number", number, "code", code));
    }

    public HttpResponse<String> get(String path) {
        return exchange(request(path).GET());
    }

    /** The page that an answer leads to. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        return get(URI.create(location(answer)).getPath());
    }

    /** Sends the form of a page, with its token. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token(page));
        return postWithoutToken(path, all);
    }

    /** Sends a form as a page of another site would: with the cookies, without the token. */
    public HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return exchange(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a file with the form of a page, left as it was. */
    public HttpResponse<String> upload(String page, String path, String fileName, byte[] content) {
        return upload(page, path, Map.of(), fileName, content);
    }

    /** Sends a file with the form of a page, filled in. */
    public HttpResponse<String> upload(
            String page, String path, Map<String, String> fields, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (field, value) -> part(body, "name=\"%s\"".formatted(field), value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"_csrf\"", token(page).getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"file\"; filename=\"%s\"".formatted(fileName), content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return exchange(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    Optional<String> session() {
        return cookie().map(HttpCookie::getValue);
    }

    Optional<HttpCookie> cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst();
    }

    public static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private String token(String page) {
        Matcher token = CSRF.matcher(get(page).body());
        assertThat(token.find()).as("CSRF token on " + page).isTrue();
        return token.group(1);
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(BOUNDARY, disposition)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-For", address)
                .header("Accept", "text/html,*/*;q=0.8");
    }

    public HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
