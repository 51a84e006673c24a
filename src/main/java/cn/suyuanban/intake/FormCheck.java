package cn.suyuanban.intake;

import cn.suyuanban.catalog.FormSchema;
import cn.suyuanban.catalog.FormSchema.Field;
import cn.suyuanban.engine.Feel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks on the server what a form demands, because a browser's check can be passed by. */
@Component
class FormCheck {

    private final Feel feel;

    FormCheck(Feel feel) {
        this.feel = feel;
    }

    /** @throws FormViolationException naming the form and every field that is missing or malformed */
    void require(FormSchema form, Map<String, Object> values) {
        Map<String, Object> known = new HashMap<>();
        form.fields().forEach(field -> known.put(field.key(), values.get(field.key())));
        List<String> problems = form.fields().stream()
                .filter(field -> shown(field, known))
                .flatMap(field -> problems(field, known.get(field.key())))
                .toList();
        if (!problems.isEmpty()) {
            throw new FormViolationException(form.id(), problems);
        }
    }

    private boolean shown(Field field, Map<String, Object> values) {
        return field.hide() == null || !feel.isTrue(field.hide(), values);
    }

    private static Stream<String> problems(Field field, Object value) {
        if (isEmpty(value)) {
            return field.required() ? Stream.of("“" + field.label() + "”（" + field.key() + "）必填") : Stream.empty();
        }
        boolean malformed = field.pattern() != null && !Objects.toString(value).matches(field.pattern());
        return malformed ? Stream.of("“" + field.label() + "”（" + field.key() + "）格式不正确") : Stream.empty();
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> many && many.isEmpty()
                || Boolean.FALSE.equals(value);
    }
}
