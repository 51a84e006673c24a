package cn.suyuanban.portal.apply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.material.Samples;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody without an account who applies over HTTP as the page's script does. */
final class Applicant {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/public/applications";
    private static final String BOUNDARY = "applicant-part";

    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String csrf;
    String basket;
    String version;

    Applicant(int port) {
        this.port = port;
    }

    /** Opens the page of a matter and takes what it hands to its script. */
    Applicant open(String matter) {
        String page = get("/matters/" + matter + "/apply").body();
        csrf = attribute(page, "data-csrf");
        basket = attribute(page, "data-basket");
        version = attribute(page, "data-version");
        return this;
    }

    Applicant handsIn(Iterable<String> codes) {
        codes.forEach(code -> assertThat(
                        upload(code, code + ".pdf", Samples.pdfOf(600)).statusCode())
                .isEqualTo(201));
        return this;
    }

    HttpResponse<String> upload(String code, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"code\"", code.getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"file\"; filename=\"" + fileName + "\"", content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(api("/materials")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    HttpResponse<String> submit(Map<String, Object> values) {
        return submit(Map.of("formVersion", version, "consent", true, "values", values), "application/json");
    }

    HttpResponse<String> submit(Object body, String type) {
        return send(api("").header("Content-Type", type).POST(BodyPublishers.ofString(json(body))));
    }

    HttpResponse<String> staged(String method, String path) {
        return send(api("/materials" + path).method(method, BodyPublishers.noBody()));
    }

    /** As a page of another site would: with the cookies, without the token. */
    HttpResponse<String> withoutCsrf(Map<String, Object> values) {
        csrf = "";
        return submit(values);
    }

    HttpResponse<String> get(String path) {
        return send(
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").GET());
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(uri(API + path))
                .header("X-Basket", basket)
                .header("X-CSRF-TOKEN", csrf);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String attribute(String page, String name) {
        Matcher found = Pattern.compile(name + "=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
