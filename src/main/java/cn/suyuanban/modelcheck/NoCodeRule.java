package cn.suyuanban.modelcheck;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Element;

/** A model carries no code: no scripts, no Java classes, no connectors; what it can run are named building blocks. */
final class NoCodeRule implements ModelRule {

    private static final Set<String> REFUSED_ELEMENTS = Set.of("scriptTask", "script", "connector");
    private static final Set<String> REFUSED_ATTRIBUTES =
            Set.of("class", "variableMappingClass", "taskFormHandlerClass", "formHandlerClass", "scriptFormat");

    @Override
    public String id() {
        return "no-code";
    }

    @Override
    public Stream<Violation> check(BpmnModelInstance model) {
        return ModelDom.elements(model)
                .filter(element -> REFUSED_ELEMENTS.contains(element.getLocalName()) || hasRefusedAttribute(element))
                .map(element -> new Violation(
                        ModelDom.owner(element),
                        "模型中不允许脚本或 Java 类（" + element.getLocalName() + "）。",
                        "请改用构件库中的构件，写法如 camunda:delegateExpression=\"${acceptCaseDelegate}\"。"));
    }

    private static boolean hasRefusedAttribute(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getLocalName())
                .anyMatch(REFUSED_ATTRIBUTES::contains);
    }
}
