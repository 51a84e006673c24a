package cn.suyuanban.modelcheck.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A form as Camunda Modeler saves it.
 *
 * @param file name of the file
 * @param json its content
 */
public record FormFile(String file, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static FormFile read(String file, byte[] content) throws IOException {
        JsonNode json = JSON.readTree(content);
        if (!json.isObject()) {
            throw new IOException("不是 JSON 对象");
        }
        return new FormFile(file, json);
    }

    public String id() {
        return json.path("id").asText().trim();
    }

    /** Every component, those in groups too. */
    Stream<JsonNode> components() {
        return components(json);
    }

    /** Names of the variables its fields fill. */
    Stream<String> fields() {
        return components()
                .map(component -> component.path("key").asText())
                .filter(key -> !key.isBlank())
                .map(key -> key.split("\\.")[0]);
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }
}
