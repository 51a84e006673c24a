package cn.suyuanban.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** The workbench's JSON as its own pages send it, with the token of the session. */
final class DesignerDoor {

    static final String API = "/designer/api";

    private final Visitor visitor;
    private final ObjectMapper json = new ObjectMapper();

    DesignerDoor(Visitor visitor) {
        this.visitor = visitor;
    }

    HttpResponse<String> send(String method, String path, Map<String, ?> body) {
        JsonNode token = parsed(visitor.get("/api/csrf").body());
        return visitor.exchange(visitor.request(API + path)
                .header(token.get("header").asText(), token.get("token").asText())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(written(body))));
    }

    /** The id of a new draft. */
    long draft(Map<String, ?> begin) {
        return parsed(send("POST", "/drafts", begin).body()).get("id").asLong();
    }

    JsonNode read(String path) {
        return parsed(visitor.get(API + path).body());
    }

    JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(Map<String, ?> body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
