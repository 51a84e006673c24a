package cn.suyuanban.designer.compare.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Where the elements of a diagram are drawn. */
final class BpmnPlaces {

    private BpmnPlaces() {}

    /** By id of the element that moves with it: symbols and associations of a material move with the material. */
    static Map<String, String> of(BpmnFile file) {
        Map<String, String> places = new HashMap<>();
        file.elements()
                .filter(element -> BpmnModelConstants.BPMNDI_NS.equals(element.getNamespaceURI()))
                .filter(element -> Set.of("BPMNShape", "BPMNEdge").contains(element.getLocalName()))
                .forEach(drawn -> places.merge(owner(drawn, file), place(drawn), BpmnPlaces::both));
        return places;
    }

    private static String owner(Element drawn, BpmnFile file) {
        Element element = file.find(drawn.getAttribute("bpmnElement"));
        Element material = element == null ? null : file.materialOf(element);
        return material == null ? drawn.getAttribute("bpmnElement") : material.getAttribute("id");
    }

    private static String place(Element drawn) {
        return Stream.concat(
                        attributes(
                                drawn.getElementsByTagNameNS(BpmnModelConstants.DC_NS, "Bounds"),
                                "x",
                                "y",
                                "width",
                                "height"),
                        attributes(drawn.getElementsByTagNameNS(BpmnModelConstants.DI_NS, "waypoint"), "x", "y"))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> attributes(NodeList nodes, String... names) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .map(element -> Stream.of(names).map(element::getAttribute).collect(Collectors.joining(",")));
    }

    private static String both(String one, String other) {
        return Stream.of(one, other).sorted().collect(Collectors.joining(" "));
    }
}
