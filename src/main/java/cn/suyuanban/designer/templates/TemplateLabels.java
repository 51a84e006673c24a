package cn.suyuanban.designer.templates;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the templates call the fields of a model, for whoever speaks about a model to a designer. */
public final class TemplateLabels {

    private static final List<ElementTemplate> DIALECT = DialectTemplates.all();
    private static final List<ElementTemplate> PARTS = PartTemplates.all();

    private TemplateLabels() {}

    /**
     * The label of a {@code camunda:property}.
     *
     * @param element its element as BPMN names it, {@code userTask}
     */
    public static Optional<String> property(String element, String name) {
        Predicate<Field> named = field -> field.binding().type().equals("camunda:property")
                && name.equals(field.binding().name());
        Stream<ElementTemplate> first = DIALECT.stream().filter(template -> template.appliesTo().stream()
                .anyMatch(type -> type.equalsIgnoreCase("bpmn:" + element)));
        return label(Stream.concat(first, DIALECT.stream()), named);
    }

    /** The label of a variable that a called part gets. */
    public static Optional<String> given(String part, String target) {
        return label(of(part), field -> target.equals(field.binding().target()));
    }

    /** The label of a variable that a called part gives back. */
    public static Optional<String> taken(String part, String source) {
        return label(of(part), field -> source.equals(field.binding().source()));
    }

    private static Stream<ElementTemplate> of(String part) {
        return PARTS.stream().filter(template -> template.id().equals("cn.suyuanban.part." + part));
    }

    private static Optional<String> label(Stream<ElementTemplate> templates, Predicate<Field> named) {
        return templates
                .flatMap(template -> template.properties().stream())
                .filter(field -> field.label() != null)
                .filter(named)
                .map(Field::label)
                .findFirst();
    }
}
