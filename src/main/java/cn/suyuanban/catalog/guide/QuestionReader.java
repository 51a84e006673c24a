package cn.suyuanban.catalog.guide;

import cn.suyuanban.catalog.guide.Question.Option;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads from a form what can be asked of somebody who has not applied yet: choices and numbers, nothing personal. */
final class QuestionReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TYPES = Set.of("checkbox", "radio", "select", "number");

    private QuestionReader() {}

    static List<Question> read(InputStream form) throws IOException {
        List<Question> questions = new ArrayList<>();
        collect(JSON.readTree(form).path("components"), List.of(), questions);
        return List.copyOf(questions);
    }

    private static void collect(JsonNode components, List<String> around, List<Question> questions) {
        for (JsonNode component : components) {
            List<String> hiddenBy = Stream.concat(
                            around.stream(),
                            Stream.ofNullable(
                                    component.path("conditional").path("hide").asText(null)))
                    .toList();
            collect(component.path("components"), hiddenBy, questions);
            if (TYPES.contains(component.path("type").asText())
                    && component.hasNonNull("key")
                    && !component.path("properties").path("personal").asBoolean(false)) {
                questions.add(question(component, hiddenBy));
            }
        }
    }

    private static Question question(JsonNode component, List<String> hiddenBy) {
        String key = component.path("key").asText();
        JsonNode rules = component.path("validate");
        return new Question(
                key,
                component.path("type").asText(),
                component.path("label").asText(key),
                component.path("description").asText(null),
                StreamSupport.stream(component.path("values").spliterator(), false)
                        .map(value -> new Option(
                                value.path("value").asText(),
                                value.path("label").asText()))
                        .toList(),
                rules.path("min").asDouble(0),
                rules.path("max").asDouble(999_999_999),
                hiddenBy);
    }
}
