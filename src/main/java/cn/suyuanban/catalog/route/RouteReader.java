package cn.suyuanban.catalog.route;

import cn.suyuanban.catalog.route.Route.Branch;
import cn.suyuanban.catalog.route.Route.Call;
import cn.suyuanban.catalog.route.Route.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** Reads where a process can go from its model. */
public final class RouteReader {

    private final Map<String, List<Branch>> branches = new LinkedHashMap<>();
    private final Map<String, List<String>> also = new LinkedHashMap<>();

    private RouteReader(BpmnModelInstance model) {
        model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() != null && flow.getTarget() != null)
                .forEach(flow -> list(branches, flow.getSource()).add(branch(flow)));
        model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo() != null)
                .forEach(event -> list(also, event.getAttachedTo()).add(event.getId()));
        model.getModelElementsByType(SubProcess.class).stream()
                .filter(part -> !part.triggeredByEvent())
                .forEach(part -> list(also, part).addAll(starts(part.getFlowElements())));
    }

    public static Route read(Process process) {
        BpmnModelInstance model = (BpmnModelInstance) process.getModelInstance();
        RouteReader reader = new RouteReader(model);
        Map<String, Node> nodes = new LinkedHashMap<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> nodes.put(node.getId(), reader.node(node)));
        Stream<String> beside = model.getModelElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(part -> starts(part.getFlowElements()).stream());
        return new Route(
                Stream.concat(starts(process.getFlowElements()).stream(), beside)
                        .toList(),
                nodes);
    }

    private Node node(FlowNode node) {
        return new Node(
                node instanceof ExclusiveGateway,
                List.copyOf(branches.getOrDefault(node.getId(), List.of())),
                List.copyOf(also.getOrDefault(node.getId(), List.of())),
                node instanceof CallActivity call ? call(call) : null);
    }

    private static Branch branch(SequenceFlow flow) {
        String condition = flow.getConditionExpression() == null
                ? null
                : flow.getConditionExpression().getTextContent().trim();
        boolean otherwise = flow.getId().equals(flow.getSource().getAttributeValue("default"));
        return new Branch(condition, otherwise, flow.getTarget().getId());
    }

    private static Call call(CallActivity call) {
        Map<String, String> handed = new LinkedHashMap<>();
        List<CamundaIn> in = call.getExtensionElements() == null
                ? List.of()
                : call.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaIn.class)
                        .list();
        in.stream()
                .filter(one -> one.getCamundaTarget() != null)
                .forEach(one -> handed.put(one.getCamundaTarget(), expression(one)));
        return new Call(
                Objects.requireNonNullElse(call.getCalledElement(), ""),
                handed,
                in.stream().anyMatch(one -> "all".equals(one.getCamundaVariables())));
    }

    private static String expression(CamundaIn in) {
        return in.getCamundaSource() == null
                ? Objects.requireNonNullElse(in.getCamundaSourceExpression(), "")
                : "${" + in.getCamundaSource() + "}";
    }

    private static List<String> starts(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(StartEvent.class::isInstance)
                .map(FlowElement::getId)
                .toList();
    }

    private static <T> List<T> list(Map<String, List<T>> lists, FlowNode node) {
        return lists.computeIfAbsent(node.getId(), id -> new ArrayList<>());
    }
}
