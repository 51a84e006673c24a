package cn.suyuanban.browser;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a model's XML says, each fact with where it stands, whatever its prefixes, its spacing and the order of attributes and
 * of elements that have an id; the order of others, such as the points of a line, counts.
 */
final class XmlFacts {

    private static final String CAMUNDA = "{http://camunda.org/schema/1.0/bpmn}";
    private static final String DECLARATION = "http://www.w3.org/2000/xmlns/";

    /** Values that the engine takes where nothing is said; the editor does not write them. */
    private static final Set<String> UNSAID =
            Set.of(CAMUNDA + "asyncBefore=false", CAMUNDA + "calledElementBinding=latest");

    private final List<String> facts = new ArrayList<>();

    private XmlFacts() {}

    static List<String> of(String xml) {
        XmlFacts read = new XmlFacts();
        Element root = document(xml).getDocumentElement();
        read.collect(root, "");
        read.facts.sort(Comparator.naturalOrder());
        return read.facts;
    }

    private void collect(Element element, String place) {
        String here = place + "/" + name(element);
        facts.add(here + own(element));
        Map<String, Integer> seen = new HashMap<>();
        for (Element child : children(element)) {
            int index = seen.merge(name(child), 1, Integer::sum);
            collect(child, here + (child.hasAttribute("id") ? "#" + child.getAttribute("id") : "[" + index + "]"));
        }
    }

    private static String own(Element element) {
        TreeSet<String> attributes = new TreeSet<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!DECLARATION.equals(attribute.getNamespaceURI())) {
                attributes.add(name(attribute) + "=" + attribute.getValue());
            }
        }
        attributes.removeAll(UNSAID);
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return attributes + text.toString().strip();
    }

    private static String name(Node node) {
        return node.getNamespaceURI() == null
                ? node.getNodeName()
                : "{" + node.getNamespaceURI() + "}" + node.getLocalName();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children;
    }

    private static Document document(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new IllegalArgumentException("not XML", e);
        }
    }
}
