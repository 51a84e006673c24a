package cn.suyuanban.modelcheck.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * What follows what in a process while the clock of its case runs, sub-processes opened up.
 *
 * <p>Read from the sequence flows alone, as the engine does: {@code incoming} and {@code outgoing} may be missing.
 * A boundary event follows its activity as if that had used all of its time. Event sub-processes lie beside the way.
 */
final class FlowGraph {

    private static final Set<String> ACCEPTING = Set.of("${acceptCaseDelegate}", "${deemAcceptedDelegate}");
    private static final String ACCEPTING_PART = "accept-application";
    private static final String CLOSING = "${completeCaseDelegate}";
    private static final String CLOSING_PART = "deliver-result";

    private final Process process;
    private final Map<FlowNode, List<FlowNode>> flows = new HashMap<>();
    private final Set<FlowNode> raced = new HashSet<>();
    private final Map<Activity, List<FlowNode>> boundaries = new HashMap<>();

    FlowGraph(Process process) {
        this.process = process;
        process.getModelInstance().getModelElementsByType(SequenceFlow.class).forEach(this::add);
        process.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo() != null)
                .forEach(event -> boundaries
                        .computeIfAbsent(event.getAttachedTo(), activity -> new ArrayList<>())
                        .add(event));
    }

    private void add(SequenceFlow flow) {
        if (flow.getSource() != null && flow.getTarget() != null) {
            flows.computeIfAbsent(flow.getSource(), node -> new ArrayList<>()).add(flow.getTarget());
            if (flow.getSource() instanceof EventBasedGateway) {
                raced.add(flow.getTarget());
            }
        }
    }

    /** Where the clock begins: the acceptances (受理), or where the process begins if it has none. */
    List<FlowNode> beginnings() {
        List<FlowNode> accepting =
                nodes(process.getFlowElements()).filter(FlowGraph::accepts).toList();
        return accepting.isEmpty() ? starts(process.getFlowElements()) : accepting;
    }

    /** Every node of the process in the order of the model. */
    Stream<FlowNode> nodes() {
        return nodes(process.getFlowElements());
    }

    /** Whether a wait for several things at once leads here, where somebody else may come first. */
    boolean isOneOfSeveral(FlowNode node) {
        return raced.contains(node);
    }

    /** What the case may come to next; nothing once its clock has stopped (办结). */
    List<FlowNode> next(FlowNode node) {
        if (closes(node)) {
            return List.of();
        }
        if (node instanceof SubProcess part) {
            List<FlowNode> inside = starts(part.getFlowElements());
            return inside.isEmpty() ? after(node) : inside;
        }
        return !flows.containsKey(node) && node.getParentElement() instanceof SubProcess part
                ? after(part)
                : after(node);
    }

    static boolean accepts(FlowNode node) {
        return node instanceof ServiceTask task
                        && ACCEPTING.contains(Objects.requireNonNullElse(task.getCamundaDelegateExpression(), ""))
                || node instanceof CallActivity call && ACCEPTING_PART.equals(call.getCalledElement());
    }

    private static boolean closes(FlowNode node) {
        return node instanceof ServiceTask task && CLOSING.equals(task.getCamundaDelegateExpression())
                || node instanceof CallActivity call && CLOSING_PART.equals(call.getCalledElement());
    }

    private List<FlowNode> after(FlowNode node) {
        List<FlowNode> after = new ArrayList<>(flows.getOrDefault(node, List.of()));
        if (node instanceof Activity activity) {
            after.addAll(boundaries.getOrDefault(activity, List.of()));
        }
        return after;
    }

    private static Stream<FlowNode> nodes(Collection<FlowElement> elements) {
        return elements.stream().flatMap(element -> {
            if (element instanceof SubProcess part) {
                return part.triggeredByEvent()
                        ? Stream.empty()
                        : Stream.concat(Stream.of(part), nodes(part.getFlowElements()));
            }
            return element instanceof FlowNode node ? Stream.of(node) : Stream.empty();
        });
    }

    private static List<FlowNode> starts(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(StartEvent.class::isInstance)
                .map(FlowNode.class::cast)
                .toList();
    }
}
