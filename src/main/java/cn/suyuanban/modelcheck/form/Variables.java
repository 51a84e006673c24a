package cn.suyuanban.modelcheck.form;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.ModelDom;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.w3c.dom.Element;

/** Variables that something in a model or before it fills. */
final class Variables {

    private Variables() {}

    /** Names of all that is filled; empty if a building block writes nobody knows what. */
    static Optional<Set<String>> filled(CheckedModel model) {
        Set<String> filled = new HashSet<>();
        FormRefs.nodes(model)
                .flatMap(node -> FormRefs.of(node).stream())
                .flatMap(form -> fields(model, form))
                .forEach(filled::add);
        ModelDom.elements(model.model()).flatMap(Variables::named).forEach(filled::add);
        for (String block : blocks(model).toList()) {
            Optional<Set<String>> written = model.surroundings().writtenBy(block);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            filled.addAll(written.get());
        }
        return Optional.of(filled);
    }

    /** Names of the variables a form fills. */
    static Stream<String> fields(CheckedModel model, String form) {
        return model.surroundings().form(form).stream().flatMap(content -> {
            try {
                return FormFile.read(form, content).fields();
            } catch (IOException e) {
                return Stream.empty(); // named by the rule form-readable
            }
        });
    }

    /** Parameters, results of calls and decisions, elements of a loop, and what a model says comes with a message or from its caller. */
    private static Stream<String> named(Element element) {
        Stream<String> attributes = Stream.of("resultVariable", "elementVariable")
                .map(name -> element.getAttributeNS("http://camunda.org/schema/1.0/bpmn", name));
        return Stream.concat(attributes, ofExtension(element)).filter(name -> !name.isBlank());
    }

    private static Stream<String> ofExtension(Element element) {
        return switch (element.getLocalName()) {
            case "outputParameter", "inputParameter" -> Stream.of(element.getAttribute("name"));
            case "out" -> Stream.of(element.getAttribute("target"));
            case "property" ->
                "writes".equals(element.getAttribute("name"))
                        ? Arrays.stream(element.getAttribute("value").split(","))
                                .map(String::trim)
                        : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Stream<String> blocks(CheckedModel model) {
        return model.all(ServiceTask.class)
                .map(ServiceTask::getCamundaDelegateExpression)
                .filter(block -> block != null && block.startsWith("${") && block.endsWith("}"))
                .map(block -> block.substring(2, block.length() - 1));
    }
}
