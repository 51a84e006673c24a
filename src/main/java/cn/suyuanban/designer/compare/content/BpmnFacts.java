package cn.suyuanban.designer.compare.content;

import cn.suyuanban.designer.templates.TemplateLabels;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** All that a diagram file says about one element: its attributes, and what stands inside it and is no element of its own. */
final class BpmnFacts {

    /** Said elsewhere already: flows name their ends, and a symbol belongs to its material. */
    private static final Set<String> REPEATED =
            Set.of("incoming", "outgoing", "flowNodeRef", "dataObjectReference", "association", "property");

    /** Attributes that name another element. */
    private static final Set<String> REFERENCES = Set.of(
            "sourceRef",
            "targetRef",
            "default",
            "attachedToRef",
            "messageRef",
            "errorRef",
            "escalationRef",
            "signalRef");

    private final Element element;
    private final BpmnFile file;
    private final Facts facts = new Facts();

    BpmnFacts(Element element, BpmnFile file) {
        this.element = element;
        this.file = file;
        attributes(element, "");
        inside(element);
        if (element.getLocalName().equals("dataObject")) {
            file.symbolsOf(element).forEach(this::inside);
        }
    }

    Map<String, Fact> all() {
        return facts.all();
    }

    private void inside(Element of) {
        children(of).filter(child -> !BpmnItems.isItem(child)).forEach(this::add);
    }

    private void add(Element side) {
        boolean own = BpmnModelConstants.CAMUNDA_NS.equals(side.getNamespaceURI());
        String name = side.getLocalName();
        if (!own && REPEATED.contains(name)) {
            return;
        }
        switch (own ? "camunda:" + name : name) {
            case "camunda:property" -> property(side);
            case "camunda:in" -> given(side);
            case "camunda:out" -> taken(side);
            case "camunda:inputParameter", "camunda:outputParameter" -> parameter(side);
            case "dataInputAssociation" -> material("用到的材料", side);
            case "dataOutputAssociation" -> material("产生的材料", side);
            default -> anything(side);
        }
    }

    private void property(Element said) {
        String name = said.getAttribute("name");
        String label = TemplateLabels.property(element.getLocalName(), name).orElse("属性 " + name);
        facts.putIfAbsent("property:" + name, label, said.getAttribute("value"));
    }

    private void given(Element variable) {
        String target = variable.getAttribute("target");
        String label = TemplateLabels.given(element.getAttribute("calledElement"), target)
                .orElse("交给环节的变量 " + target);
        facts.put("in:" + target, label, source(variable));
    }

    private void taken(Element variable) {
        String source = source(variable);
        String label = TemplateLabels.taken(element.getAttribute("calledElement"), source)
                .orElse("环节交回的变量 " + source);
        facts.put("out:" + source, label, variable.getAttribute("target"));
    }

    private void parameter(Element parameter) {
        String name = parameter.getAttribute("name");
        String direction = parameter.getLocalName().equals("inputParameter") ? "输入参数 " : "输出参数 ";
        facts.put(direction + name, direction + name, parameter.getTextContent());
    }

    private void material(String label, Element association) {
        Element material = file.materialOf(association);
        if (material != null) {
            String id = material.getAttribute("id");
            facts.put(label + id, label, id, file.nameOf(id));
        }
    }

    private void anything(Element side) {
        attributes(side, side.getLocalName() + ".");
        if (children(side).findAny().isEmpty()) {
            facts.put(side.getLocalName(), BpmnWords.side(side.getLocalName()), side.getTextContent());
        }
        inside(side);
    }

    private void attributes(Element of, String prefix) {
        NamedNodeMap all = of.getAttributes();
        IntStream.range(0, all.getLength())
                .mapToObj(i -> (Attr) all.item(i))
                .filter(said -> !isPlumbing(said))
                .forEach(said -> attribute(prefix, said));
    }

    private void attribute(String prefix, Attr said) {
        String name = said.getLocalName();
        String value = said.getValue();
        String shown = REFERENCES.contains(name) ? file.nameOf(value) : value;
        facts.put(prefix + name, BpmnWords.side(name), value, shown, !said.getSpecified());
    }

    private static boolean isPlumbing(Attr said) {
        return said.getLocalName() == null
                || said.getLocalName().equals("id")
                || "xmlns".equals(said.getPrefix())
                || "xsi".equals(said.getPrefix());
    }

    private static String source(Element variable) {
        return Stream.of("source", "sourceExpression", "businessKey", "variables")
                .map(variable::getAttribute)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> children(Element of) {
        NodeList nodes = of.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
