package cn.suyuanban.catalog;

import cn.suyuanban.catalog.FormSchema.Demands;
import cn.suyuanban.catalog.FormSchema.Field;
import cn.suyuanban.catalog.FormSchema.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what the server has to know of a form from the JSON that the browser draws. */
final class FormReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormReader() {}

    /** @throws IllegalArgumentException if the text is not the JSON of a form (code {@code form-unreadable}) */
    static FormSchema read(String json) {
        try {
            JsonNode form = JSON.readTree(json);
            List<Field> fields = new ArrayList<>();
            collect(form.path("components"), List.of(), fields);
            return new FormSchema(form.path("id").asText(), List.copyOf(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("form-unreadable: 表单不是有效的 JSON：" + e.getOriginalMessage(), e);
        }
    }

    /** What is in a list is no field of the form: the list is one variable, which whoever reads it checks row by row. */
    private static void collect(JsonNode components, List<String> around, List<Field> fields) {
        for (JsonNode component : components) {
            List<String> hiddenBy = Stream.concat(around.stream(), text(component.path("conditional"), "hide").stream())
                    .toList();
            if (!"dynamiclist".equals(component.path("type").asText())) {
                collect(component.path("components"), hiddenBy, fields);
            }
            if (component.hasNonNull("key")) {
                fields.add(field(component, hiddenBy));
            }
        }
    }

    private static Field field(JsonNode component, List<String> hiddenBy) {
        String key = component.path("key").asText();
        String label = Stream.of("label", "dateLabel", "timeLabel")
                .flatMap(name -> text(component, name).stream())
                .findFirst()
                .orElse(key);
        boolean personal = component.path("properties").path("personal").asBoolean(false);
        return new Field(key, label, kind(component), demands(component.path("validate")), hiddenBy, personal);
    }

    private static Kind kind(JsonNode component) {
        return new Kind(
                component.path("type").asText(),
                text(component, "subtype").orElse(null),
                options(component),
                number(component, "decimalDigits").map(BigDecimal::intValue).orElse(null),
                component.path("serializeToString").asBoolean(false),
                JSON.convertValue(component.get("defaultValue"), Object.class),
                component.path("disabled").asBoolean(false)
                        || component.path("readonly").asBoolean(false));
    }

    private static Demands demands(JsonNode rules) {
        return new Demands(
                rules.path("required").asBoolean(false),
                number(rules, "min").orElse(null),
                number(rules, "max").orElse(null),
                number(rules, "minLength").map(BigDecimal::intValue).orElse(null),
                number(rules, "maxLength").map(BigDecimal::intValue).orElse(null),
                text(rules, "pattern").orElse(null),
                text(rules, "validationType")
                        .filter(type -> !type.equals("custom"))
                        .orElse(null));
    }

    private static Set<Object> options(JsonNode component) {
        if (!component.path("values").isArray()) {
            return null;
        }
        Set<Object> values = new HashSet<>();
        component.path("values").forEach(option -> values.add(JSON.convertValue(option.path("value"), Object.class)));
        values.remove(null);
        return Set.copyOf(values);
    }

    /** Bounds may be FEEL, which the browser alone evaluates. */
    private static Optional<BigDecimal> number(JsonNode node, String name) {
        String text = node.path(name).asText("");
        return text.matches("-?\\d{1,15}(\\.\\d{1,15})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.path(name).asText(null)).filter(text -> !text.isBlank());
    }
}
