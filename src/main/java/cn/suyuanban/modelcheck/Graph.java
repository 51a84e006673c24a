package cn.suyuanban.modelcheck;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Which flows lead where.
 *
 * <p>From the ends that each flow names, as the engine does it: what a node says of its flows may be missing.
 */
public final class Graph {

    private final Map<FlowNode, List<SequenceFlow>> outgoing;
    private final Map<FlowNode, List<SequenceFlow>> incoming;
    private final Map<Activity, List<FlowNode>> edges;

    private Graph(BpmnModelInstance model) {
        List<SequenceFlow> flows = model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() != null && flow.getTarget() != null)
                .toList();
        outgoing = flows.stream().collect(Collectors.groupingBy(SequenceFlow::getSource));
        incoming = flows.stream().collect(Collectors.groupingBy(SequenceFlow::getTarget));
        edges = model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo() != null)
                .collect(Collectors.groupingBy(
                        BoundaryEvent::getAttachedTo, Collectors.mapping(FlowNode.class::cast, Collectors.toList())));
    }

    static Graph of(BpmnModelInstance model) {
        return new Graph(model);
    }

    public List<SequenceFlow> outgoing(FlowNode node) {
        return outgoing.getOrDefault(node, List.of());
    }

    public List<SequenceFlow> incoming(FlowNode node) {
        return incoming.getOrDefault(node, List.of());
    }

    /** The events on the edge of a step. */
    public List<FlowNode> edge(FlowNode step) {
        return step instanceof Activity ? edges.getOrDefault(step, List.of()) : List.of();
    }
}
