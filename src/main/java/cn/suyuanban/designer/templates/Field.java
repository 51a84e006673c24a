package cn.suyuanban.designer.templates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One field of a template as a designer sees it, in Chinese.
 *
 * @param type kind of input, {@code Hidden} for what the template settles
 * @param value what stands there at first, null if nothing
 * @param choices what can be chosen, null for a free text
 * @param constraints what Camunda Modeler refuses, null if nothing
 * @param group id of the group it is shown in, null for a hidden one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Field(
        String label,
        String description,
        String type,
        String value,
        List<Choice> choices,
        Constraints constraints,
        String group,
        Binding binding) {

    private static final String LIMIT = "[1-9][0-9]*(WD|CD|M|WH|H|MIN)";
    private static final String LIMIT_HELP = "写数字加单位：5WD 工作日、20CD 自然日、3M 月、4WH 工作小时、2H 小时、30MIN 分钟";

    /** What can be chosen: words for people, code for the model. */
    record Choice(String name, String value) {}

    /** What a value must look like. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Constraints(Boolean notEmpty, Pattern pattern) {}

    /** A regular expression and what to say where it does not match. */
    record Pattern(String value, String message) {}

    static Field hidden(Binding binding, String value) {
        return new Field(null, null, "Hidden", value, null, null, null, binding);
    }

    static Field text(String label, String description, Binding binding) {
        return new Field(label, description, "String", null, null, null, null, binding);
    }

    static Field choice(String label, String description, Binding binding, Choice... choices) {
        return new Field(label, description, "Dropdown", choices[0].value(), List.of(choices), null, null, binding);
    }

    Field in(String group) {
        return new Field(label, description, type, value, choices, constraints, group, binding);
    }

    Field startingAs(String value) {
        return new Field(label, description, type, value, choices, constraints, group, binding);
    }

    Field required() {
        Pattern pattern = constraints == null ? null : constraints.pattern();
        return with(new Constraints(true, pattern));
    }

    /** An empty field matches too: whether it may stay empty is said by {@link #required()}. */
    Field matching(String pattern, String message) {
        Boolean required = constraints == null ? null : constraints.notEmpty();
        return with(new Constraints(required, new Pattern("^(" + pattern + ")?$", message)));
    }

    Field limit() {
        return matching(LIMIT, LIMIT_HELP);
    }

    /** A limit that a matter hands to a part: {@code ${null}} hands none, because the engine refuses an empty one. */
    Field limitOrExpression() {
        return matching(LIMIT + "|\\$\\{.+\\}", LIMIT_HELP + "；或者表达式 ${…}");
    }

    private Field with(Constraints constraints) {
        return new Field(label, description, type, value, choices, constraints, group, binding);
    }
}
