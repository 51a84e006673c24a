package cn.suyuanban.scaffold;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A model and its picture, drawn together: whatever is added gets its place at once. */
final class Drawing {

    /** What every part after acceptance is told of the case. */
    static final List<String> PASSED_ON = List.of("applicantName", "caseSummary");

    private static final int LETTER = 11;
    private static final int LINE = 14;

    final BpmnModelInstance model = Bpmn.createEmptyModel();
    final Process process;
    private final BpmnPlane plane;

    Drawing(String id, String name) {
        String words = Words.pascal(id);
        Definitions definitions = model.newInstance(Definitions.class, "Definitions_" + words);
        definitions.setTargetNamespace("http://suyuanban.cn/processes");
        model.setDefinitions(definitions);
        process = add(definitions, Process.class, id);
        process.setName(name);
        process.setExecutable(true);
        BpmnDiagram diagram = add(definitions, BpmnDiagram.class, "BPMNDiagram_" + words);
        plane = add(diagram, BpmnPlane.class, "BPMNPlane_" + words);
        plane.setBpmnElement(process);
    }

    <T extends ModelElementInstance> T add(ModelElementInstance parent, Class<T> type, String id) {
        T element = model.newInstance(type, id);
        parent.addChildElement(element);
        return element;
    }

    /** Adds an element and its shape, without a label beside it. */
    <T extends FlowElement> T shape(ModelElementInstance parent, Class<T> type, String id, String name, Box box) {
        T element = add(parent, type, id);
        if (name != null) {
            element.setName(name);
        }
        BpmnShape shape = add(plane, BpmnShape.class, id + "_di");
        shape.setBpmnElement(element);
        bounds(shape, box);
        return element;
    }

    /** Adds an element that has its name beside its shape. */
    <T extends FlowElement> T labelled(
            ModelElementInstance parent, Class<T> type, String id, String name, Box box, Box label) {
        T element = shape(parent, type, id, name, box);
        BpmnShape shape = model.getModelElementById(id + "_di");
        bounds(label(shape, BpmnShape::setBpmnLabel), label);
        return element;
    }

    BpmnShape shapeOf(FlowElement element) {
        return model.getModelElementById(element.getId() + "_di");
    }

    /** Connects two nodes along points given as x, y, x, y. */
    SequenceFlow flow(ModelElementInstance parent, String id, FlowNode from, FlowNode to, int... points) {
        SequenceFlow flow = add(parent, SequenceFlow.class, id);
        flow.setSource(from);
        flow.setTarget(to);
        from.getOutgoing().add(flow);
        to.getIncoming().add(flow);
        edge(flow, points);
        return flow;
    }

    /** Says on a flow which answer it stands for. */
    void answer(SequenceFlow flow, String name, String condition, int x, int y) {
        flow.setName(name);
        if (condition != null) {
            ConditionExpression expression = model.newInstance(ConditionExpression.class);
            expression.setTextContent(condition);
            flow.setConditionExpression(expression);
        }
        BpmnEdge edge = model.getModelElementById(flow.getId() + "_di");
        bounds(label(edge, BpmnEdge::setBpmnLabel), new Box(x, y, name.length() * LETTER, LINE));
    }

    /** Adds a call of a shared part, as it is when it is called. */
    CallActivity call(String id, String name, String part, int x, int y) {
        CallActivity call = shape(process, CallActivity.class, id, name, Box.task(x, y));
        call.setCalledElement(part);
        call.setCamundaCalledElementBinding("latest");
        return call;
    }

    void edge(BaseElement element, int... points) {
        BpmnEdge edge = add(plane, BpmnEdge.class, element.getId() + "_di");
        edge.setBpmnElement(element);
        for (int i = 0; i < points.length; i += 2) {
            Waypoint point = model.newInstance(Waypoint.class);
            point.setX(points[i]);
            point.setY(points[i + 1]);
            edge.addChildElement(point);
        }
    }

    void document(BaseElement element, String text) {
        Documentation documentation = model.newInstance(Documentation.class);
        documentation.setTextContent(text);
        element.getDocumentations().add(documentation);
    }

    void properties(BaseElement element, Map<String, String> values) {
        CamundaProperties properties = extensions(element).addExtensionElement(CamundaProperties.class);
        values.forEach((name, value) -> {
            CamundaProperty property = model.newInstance(CamundaProperty.class);
            property.setCamundaName(name);
            property.setCamundaValue(value);
            properties.addChildElement(property);
        });
    }

    /** Hands constants, then variables, to a called part and takes a result back under the same or another name. */
    void hand(BaseElement call, Map<String, String> constants, List<String> variables, Map<String, String> results) {
        ExtensionElements extensions = extensions(call);
        constants.forEach((target, value) -> {
            CamundaIn in = extensions.addExtensionElement(CamundaIn.class);
            in.setCamundaSourceExpression(value);
            in.setCamundaTarget(target);
        });
        variables.forEach(name -> {
            CamundaIn in = extensions.addExtensionElement(CamundaIn.class);
            in.setCamundaSource(name);
            in.setCamundaTarget(name);
        });
        results.forEach((source, target) -> {
            CamundaOut out = extensions.addExtensionElement(CamundaOut.class);
            out.setCamundaSource(source);
            out.setCamundaTarget(target);
        });
    }

    private ExtensionElements extensions(BaseElement element) {
        if (element.getExtensionElements() == null) {
            element.setExtensionElements(model.newInstance(ExtensionElements.class));
        }
        return element.getExtensionElements();
    }

    private <E extends DiagramElement> BpmnLabel label(E owner, BiConsumer<E, BpmnLabel> set) {
        BpmnLabel label = model.newInstance(BpmnLabel.class);
        set.accept(owner, label);
        return label;
    }

    private void bounds(DiagramElement owner, Box box) {
        Bounds bounds = model.newInstance(Bounds.class);
        bounds.setX(box.x());
        bounds.setY(box.y());
        bounds.setWidth(box.width());
        bounds.setHeight(box.height());
        owner.addChildElement(bounds);
    }
}
