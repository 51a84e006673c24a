package cn.suyuanban.modelcheck;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The XML under a model, for rules that must see every attribute and text wherever it stands. */
public final class ModelDom {

    private ModelDom() {}

    /** Every element of the file, outermost first. */
    public static Stream<Element> elements(ModelInstance model) {
        Node document = model.getDocument().getDomSource().getNode();
        return children(document).flatMap(ModelDom::descend);
    }

    private static Stream<Element> descend(Element element) {
        return Stream.concat(Stream.of(element), children(element).flatMap(ModelDom::descend));
    }

    private static Stream<Element> children(Node node) {
        return nodes(node.getChildNodes()).filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** The attribute values and the own text of an element, in one piece as the engine reads it across comments. */
    public static Stream<String> values(Element element) {
        Stream<String> attributes = IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeValue());
        String text = nodes(element.getChildNodes())
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .map(Node::getNodeValue)
                .collect(Collectors.joining());
        return Stream.concat(attributes, Stream.of(text));
    }

    /** The id of the element or of the nearest one around it, which a designer can find on the diagram. */
    public static String owner(Element element) {
        for (Node at = element; at instanceof Element near; at = near.getParentNode()) {
            if (near.hasAttribute("id")) {
                return near.getAttribute("id");
            }
        }
        return "";
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }
}
