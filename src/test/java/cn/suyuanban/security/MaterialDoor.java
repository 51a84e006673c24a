package cn.suyuanban.security;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Tasklist's tab 材料 asks for, by hand. */
final class MaterialDoor {

    private static final Pattern TOKEN = Pattern.compile("\"header\":\"([^\"]+)\",\"token\":\"([^\"]+)\"");
    private static final String BOUNDARY = "suyuanban-file";

    private final Visitor visitor;
    private final String materials;

    MaterialDoor(Visitor visitor, String number) {
        this.visitor = visitor;
        this.materials = "/api/cases/" + number + "/materials";
    }

    HttpResponse<String> list() {
        return visitor.get(materials);
    }

    HttpResponse<String> read(String id) {
        return visitor.get(materials + "/" + id);
    }

    HttpResponse<String> download(String id) {
        return visitor.get(materials + "/" + id + "?download=true");
    }

    HttpResponse<String> judge(String id, String judgement) {
        return visitor.exchange(withToken(judgement(id, judgement)));
    }

    HttpResponse<String> judgeWithoutToken(String id, String judgement) {
        return visitor.exchange(judgement(id, judgement));
    }

    HttpResponse<String> add(String code, String fileName, byte[] content) {
        return visitor.exchange(withToken(addition(code, fileName, content)));
    }

    HttpResponse<String> addWithoutToken(String code, String fileName, byte[] content) {
        return visitor.exchange(addition(code, fileName, content));
    }

    private HttpRequest.Builder judgement(String id, String judgement) {
        return visitor.request(materials + "/" + id + "/judgement")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(judgement));
    }

    private HttpRequest.Builder addition(String code, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(body, "--%s\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n%s\r\n", BOUNDARY, code);
        write(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n",
                BOUNDARY,
                fileName);
        body.writeBytes(content);
        write(body, "\r\n--%s--\r\n", BOUNDARY);
        return visitor.request(materials)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private HttpRequest.Builder withToken(HttpRequest.Builder request) {
        Matcher token = TOKEN.matcher(visitor.get("/api/csrf").body());
        return token.find() ? request.header(token.group(1), token.group(2)) : request;
    }

    private static void write(ByteArrayOutputStream body, String text, Object... values) {
        body.writeBytes(text.formatted(values).getBytes(StandardCharsets.UTF_8));
    }
}
