package cn.suyuanban.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The fields of a Camunda Form as far as the server has to know them. */
public record FormSchema(String id, List<Field> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One input of a form.
     *
     * @param type kind of component, {@code textfield}
     * @param pattern regular expression a text must match, null if any
     * @param hide FEEL condition under which the field is not shown, null if always shown
     * @param personal whether the value is personal data, which never becomes a process variable
     */
    public record Field(
            String key, String type, String label, boolean required, String pattern, String hide, boolean personal) {}

    /** @throws IllegalArgumentException if the text is not the JSON of a form (code {@code form-unreadable}) */
    static FormSchema read(String json) {
        try {
            JsonNode form = JSON.readTree(json);
            List<Field> fields = new ArrayList<>();
            collect(form.path("components"), fields);
            return new FormSchema(form.path("id").asText(), List.copyOf(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("form-unreadable: 表单不是有效的 JSON：" + e.getOriginalMessage(), e);
        }
    }

    private static void collect(JsonNode components, List<Field> fields) {
        for (JsonNode component : components) {
            collect(component.path("components"), fields);
            if (component.hasNonNull("key")) {
                fields.add(field(component));
            }
        }
    }

    private static Field field(JsonNode component) {
        JsonNode rules = component.path("validate");
        return new Field(
                component.path("key").asText(),
                component.path("type").asText(),
                component.path("label").asText(component.path("key").asText()),
                rules.path("required").asBoolean(false),
                rules.path("pattern").asText(null),
                component.path("conditional").path("hide").asText(null),
                component.path("properties").path("personal").asBoolean(false));
    }
}
