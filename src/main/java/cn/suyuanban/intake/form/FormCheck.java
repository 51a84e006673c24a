package cn.suyuanban.intake.form;

import cn.suyuanban.catalog.FormSchema;
import cn.suyuanban.catalog.FormSchema.Field;
import cn.suyuanban.engine.Feel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks on the server what a form demands, because a browser's check can be passed by. */
@Component
public class FormCheck {

    private static final int LONGEST_NAME_TOLD = 60;

    private final Feel feel;

    FormCheck(Feel feel) {
        this.feel = feel;
    }

    /**
     * For staff, whose variables hold more than the form's fields.
     *
     * @throws FormViolationException naming the form and every field that is missing or malformed
     */
    public void require(FormSchema form, Map<String, Object> values) {
        Map<String, Object> known = known(form, values);
        List<FieldProblem> problems = shown(form, known)
                .flatMap(field -> problem(field, known.get(field.key())).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new FormViolationException(form.id(), problems);
        }
    }

    /**
     * For the public: nothing but what the form asks for in this very situation.
     *
     * @return the values that may go on, without empty ones, numbers as the engine keeps them
     * @throws FormRejectedException naming every field that is missing, malformed, hidden, fixed or unknown to the form
     */
    public Map<String, Object> accept(FormSchema form, Map<String, Object> values) {
        reject(Stream.concat(unknown(form, values), malformed(form, values)).toList());
        Map<String, Object> known = known(form, values);
        List<Field> shown = shown(form, known).toList();
        Stream<FieldProblem> uninvited = form.fields().stream()
                .filter(field -> !isEmpty(values.get(field.key())))
                .filter(field -> !shown.contains(field))
                .map(field -> FieldProblem.of(field, "按所填情形不需要此项，请刷新页面后重新填写。"));
        Stream<FieldProblem> missing = shown.stream()
                .filter(field -> field.demands().required() && isEmpty(values.get(field.key())))
                .map(FormCheck::required);
        reject(Stream.concat(uninvited, missing).toList());
        return shown.stream()
                .filter(field -> !field.type().equals("expression"))
                .filter(field -> values.get(field.key()) != null && !"".equals(values.get(field.key())))
                .collect(Collectors.toMap(Field::key, field -> Numbers.plain(values.get(field.key())), (a, b) -> a));
    }

    private static void reject(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new FormRejectedException(problems);
        }
    }

    private static Stream<FieldProblem> unknown(FormSchema form, Map<String, Object> values) {
        List<String> declared = form.fields().stream().map(Field::key).toList();
        return values.keySet().stream()
                .filter(key -> !declared.contains(key))
                .map(key -> key.length() > LONGEST_NAME_TOLD ? key.substring(0, LONGEST_NAME_TOLD) + "…" : key)
                .sorted()
                .map(key -> new FieldProblem(key, key, "表单中没有此项，请刷新页面后重新填写。"));
    }

    private static Stream<FieldProblem> malformed(FormSchema form, Map<String, Object> values) {
        return form.fields().stream()
                .filter(field -> !isEmpty(values.get(field.key())))
                .flatMap(field -> {
                    Object value = values.get(field.key());
                    return changed(field, value)
                            .or(() -> ValueCheck.problem(field, value))
                            .map(message -> FieldProblem.of(field, message))
                            .stream();
                });
    }

    private static Optional<String> changed(Field field, Object value) {
        boolean changed = field.kind().fixed() && !value.equals(field.kind().preset());
        return changed ? Optional.of("此项不能填写，请刷新页面后重新填写。") : Optional.empty();
    }

    private Stream<Field> shown(FormSchema form, Map<String, Object> known) {
        return form.fields().stream().filter(field -> field.hiddenBy().stream()
                .noneMatch(condition -> feel.holds(condition, known).orElse(false)));
    }

    /** Every field of the form, so that a condition finds it; a box nobody ticked means no. */
    private static Map<String, Object> known(FormSchema form, Map<String, Object> values) {
        Map<String, Object> known = new HashMap<>();
        form.fields().forEach(field -> {
            Object value = values.get(field.key());
            known.put(field.key(), value == null && field.type().equals("checkbox") ? Boolean.FALSE : value);
        });
        return known;
    }

    private static Optional<FieldProblem> problem(Field field, Object value) {
        if (isEmpty(value)) {
            return field.demands().required() ? Optional.of(required(field)) : Optional.empty();
        }
        return ValueCheck.isPlain(value)
                ? ValueCheck.problem(field, value).map(message -> FieldProblem.of(field, message))
                : Optional.empty();
    }

    private static FieldProblem required(Field field) {
        return FieldProblem.of(field, "必填。");
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> many && many.isEmpty()
                || Boolean.FALSE.equals(value);
    }
}
