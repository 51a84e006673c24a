package cn.suyuanban.catalog.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What is drawn of a model and nothing else: shapes, their names and how they are joined.
 *
 * <p>What is kept is listed, not what is left out: who may do a step, conditions, delegates, documentation for clerks and
 * whatever a later version of the engine adds stay inside.
 */
final class PublicXml {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> NAMESPACES = Set.of(
            BPMN,
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "targetNamespace",
            "sourceRef",
            "targetRef",
            "default",
            "attachedToRef",
            "cancelActivity",
            "isInterrupting",
            "triggeredByEvent",
            "isSequential",
            "dataObjectRef",
            "processRef",
            "bpmnElement",
            "isHorizontal",
            "isExpanded",
            "isMarkerVisible",
            "x",
            "y",
            "width",
            "height");
    private static final Set<String> INSIDE = Set.of(
            "extensionElements",
            "documentation",
            "conditionExpression",
            "script",
            "ioSpecification",
            "property",
            "message",
            "signal",
            "error",
            "escalation",
            "itemDefinition",
            "import");
    private static final Set<String> TEXTS =
            Set.of("incoming", "outgoing", "sourceRef", "targetRef", "text", "flowNodeRef");

    private PublicXml() {}

    static String of(InputStream model) throws IOException {
        try {
            DocumentBuilderFactory reader = DocumentBuilderFactory.newInstance();
            reader.setNamespaceAware(true);
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = reader.newDocumentBuilder().parse(model);
            strip(document.getDocumentElement());
            TransformerFactory writer = TransformerFactory.newInstance();
            writer.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = writer.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            StringWriter xml = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(xml));
            return xml.toString();
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException("diagram-unreadable: 模型文件无法读取", e);
        }
    }

    private static void strip(Element element) {
        attributes(element).stream().filter(PublicXml::isInside).forEach(element::removeAttributeNode);
        for (Node child : children(element)) {
            if (child instanceof Element inner && isDrawn(inner)) {
                strip(inner);
            } else if (child.getNodeType() != Node.TEXT_NODE || !TEXTS.contains(element.getLocalName())) {
                element.removeChild(child);
            }
        }
    }

    private static boolean isDrawn(Element element) {
        return NAMESPACES.contains(element.getNamespaceURI()) && !INSIDE.contains(element.getLocalName());
    }

    private static boolean isInside(Attr attribute) {
        return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
                ? !NAMESPACES.contains(attribute.getValue())
                : attribute.getNamespaceURI() != null || !ATTRIBUTES.contains(attribute.getName());
    }

    private static List<Attr> attributes(Element element) {
        NamedNodeMap all = element.getAttributes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .map(Attr.class::cast)
                .toList();
    }

    private static List<Node> children(Element element) {
        NodeList all = element.getChildNodes();
        return IntStream.range(0, all.getLength()).mapToObj(all::item).toList();
    }
}
