package cn.suyuanban.designer.compare.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.w3c.dom.Element;

/** Who is who in a diagram file: the elements by id, and the material (材料) that a symbol or an association stands for. */
final class BpmnFile {

    private final List<Element> elements;
    private final Map<String, Element> byId = new HashMap<>();

    BpmnFile(List<Element> elements) {
        this.elements = elements;
        elements.stream()
                .filter(element -> element.hasAttribute("id"))
                .forEach(element -> byId.put(element.getAttribute("id"), element));
    }

    Stream<Element> elements() {
        return elements.stream();
    }

    /** Null if there is none. */
    Element find(String id) {
        return byId.get(id);
    }

    /** What people call the element with an id; the id where it has no name. */
    String nameOf(String id) {
        Element element = byId.get(id);
        return element == null || element.getAttribute("name").isBlank() ? id : element.getAttribute("name");
    }

    /** The data object behind an element, null for what stands for none. */
    Element materialOf(Element element) {
        return switch (element.getLocalName()) {
            case "dataObject" -> element;
            case "dataObjectReference" -> byId.get(element.getAttribute("dataObjectRef"));
            case "dataInputAssociation" -> referred(element, "sourceRef");
            case "dataOutputAssociation" -> referred(element, "targetRef");
            default -> null;
        };
    }

    /** Where a material is drawn; what is written on a symbol counts for the material. */
    Stream<Element> symbolsOf(Element material) {
        return elements()
                .filter(element -> "dataObjectReference".equals(element.getLocalName()))
                .filter(symbol -> materialOf(symbol) == material);
    }

    private Element referred(Element association, String end) {
        Element reference = (Element) association
                .getElementsByTagNameNS(BpmnModelConstants.BPMN20_NS, end)
                .item(0);
        Element symbol =
                reference == null ? null : byId.get(reference.getTextContent().strip());
        return symbol == null ? null : materialOf(symbol);
    }
}
