package cn.suyuanban.designer.compare.content;

import cn.suyuanban.designer.compare.content.Item.Order;
import cn.suyuanban.modelcheck.ModelDom;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.w3c.dom.Element;

/** The elements of a diagram with all that the file says about each, extensions included. */
final class BpmnItems {

    private final BpmnFile file;
    private final Map<String, String> places;

    private BpmnItems(BpmnFile file) {
        this.file = file;
        this.places = BpmnPlaces.of(file);
    }

    static List<Item> read(byte[] content) {
        BpmnFile file = new BpmnFile(ModelDom.elements(Bpmn.readModelFromStream(new ByteArrayInputStream(content)))
                .toList());
        BpmnItems items = new BpmnItems(file);
        return file.elements().filter(BpmnItems::isItem).map(items::item).toList();
    }

    static boolean isItem(Element element) {
        return BpmnModelConstants.BPMN20_NS.equals(element.getNamespaceURI())
                && BpmnWords.TYPES.containsKey(element.getLocalName());
    }

    private Item item(Element element) {
        String id = element.getAttribute("id");
        return new Item(
                id,
                name(element),
                BpmnWords.TYPES.get(element.getLocalName()),
                new BpmnFacts(element, file).all(),
                places.getOrDefault(id, ""),
                order(element));
    }

    private String name(Element element) {
        if (element.hasAttribute("name")) {
            return element.getAttribute("name");
        }
        return element.hasAttribute("sourceRef")
                ? file.nameOf(element.getAttribute("sourceRef")) + " → "
                        + file.nameOf(element.getAttribute("targetRef"))
                : element.getAttribute("id");
    }

    /** The engine asks the conditions of a gateway in the order of the file. */
    private static Order order(Element element) {
        boolean asked = element.getElementsByTagNameNS(BpmnModelConstants.BPMN20_NS, "conditionExpression")
                        .getLength()
                > 0;
        return element.getLocalName().equals("sequenceFlow") && asked
                ? new Order(element.getAttribute("sourceRef"), true)
                : null;
    }
}
