package cn.suyuanban.designer.templates;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A model written as Camunda Modeler writes it when each template is put on an element of its own. */
final class TemplatedModel {

    private static final String FRAME = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://suyuanban.cn/test">
            %s
            </bpmn:definitions>
            """;

    /** What a designer writes where a template leaves a field open. */
    private static final Map<String, String> WRITTEN =
            Map.of("limit", "2WD", "limit.promised", "5WD", "stepLimit", "2WD", "acts.by", "supervision,manager");

    private final List<ElementTemplate> templates;

    TemplatedModel(List<ElementTemplate> templates) {
        this.templates = templates;
    }

    String xml() {
        String steps = templates.stream()
                .filter(template -> !isProcess(template))
                .map(template -> element(template, ""))
                .collect(Collectors.joining("\n"));
        return FRAME.formatted(templates.stream()
                .filter(TemplatedModel::isProcess)
                .map(template -> element(template, template.id().endsWith("matter") ? steps : ""))
                .collect(Collectors.joining("\n")));
    }

    private static boolean isProcess(ElementTemplate template) {
        return template.appliesTo().contains("bpmn:Process");
    }

    private static String element(ElementTemplate template, String content) {
        String tag = template.appliesTo().get(0).replace("bpmn:", "");
        tag = "bpmn:" + tag.substring(0, 1).toLowerCase() + tag.substring(1);
        String id = template.id().replace('.', '_');
        return "<%s id=\"%s\" name=\"%s\"%s>%n<bpmn:extensionElements>%s</bpmn:extensionElements>%s</%s>"
                .formatted(tag, id, template.name(), attributes(template), extensions(template), content, tag);
    }

    private static String attributes(ElementTemplate template) {
        return each(template, "property", " %s=\"%s\"");
    }

    private static String extensions(ElementTemplate template) {
        String facts = each(template, "camunda:property", "<camunda:property name=\"%s\" value=\"%s\" />");
        String properties = facts.isEmpty() ? "" : "<camunda:properties>" + facts + "</camunda:properties>";
        return properties
                + each(template, "camunda:in", "<camunda:in target=\"%s\" %s />")
                + each(template, "camunda:out", "<camunda:out source=\"%s\" target=\"%s\" />");
    }

    private static String each(ElementTemplate template, String type, String format) {
        return template.properties().stream()
                .filter(field -> field.binding().type().equals(type))
                .map(field -> format.formatted(place(field.binding()), written(field)))
                .collect(Collectors.joining("\n"));
    }

    /** What is handed to a part is either a variable or a constant. */
    private static String written(Field field) {
        if (!field.binding().type().equals("camunda:in")) {
            return value(field);
        }
        return (field.binding().expression() == null ? "source=\"" : "sourceExpression=\"") + value(field) + "\"";
    }

    private static String place(Binding binding) {
        return binding.name() != null ? binding.name() : binding.target() != null ? binding.target() : binding.source();
    }

    private static String value(Field field) {
        if (field.value() != null) {
            return field.value();
        }
        boolean required = field.constraints() != null && field.constraints().notEmpty() != null;
        return WRITTEN.getOrDefault(place(field.binding()), required ? "sample" : "");
    }
}
