package cn.suyuanban.modelcheck.flow;

import cn.suyuanban.modelcheck.Graph;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** Where a case can go from a node, within the scope the node is in. */
final class Paths {

    private final Graph graph;

    Paths(Graph graph) {
        this.graph = graph;
    }

    /** Direct successors: along the flows, and over the events on the edge of a step. */
    Stream<FlowNode> next(FlowNode node) {
        return Stream.concat(graph.outgoing(node).stream().map(SequenceFlow::getTarget), graph.edge(node).stream());
    }

    /** The nodes and everything a case can get to from them, not going on at those where it stops. */
    Set<FlowNode> from(Collection<? extends FlowNode> nodes, Predicate<FlowNode> stops) {
        Set<FlowNode> reached = new LinkedHashSet<>(nodes);
        Deque<FlowNode> open = new ArrayDeque<>(nodes);
        while (!open.isEmpty()) {
            FlowNode at = open.pop();
            if (!stops.test(at)) {
                next(at).filter(reached::add).forEach(open::push);
            }
        }
        return reached;
    }

    Set<FlowNode> from(FlowNode node) {
        return from(List.of(node), at -> false);
    }

    /** Where a case begins of itself: start events, event sub-processes, targets of links, undoing of work. */
    static boolean isRoot(FlowNode node) {
        return node instanceof StartEvent
                || node instanceof SubProcess part && part.triggeredByEvent()
                || node instanceof Activity undoing && undoing.isForCompensation()
                || node instanceof CatchEvent target && has(target.getEventDefinitions());
    }

    /** Where a case may come to rest: ends, and what has no way of its own. */
    static boolean isRest(FlowNode node) {
        return node instanceof EndEvent
                || node instanceof SubProcess part && part.triggeredByEvent()
                || node instanceof Activity undoing && undoing.isForCompensation()
                || node instanceof ThrowEvent source && has(source.getEventDefinitions());
    }

    private static boolean has(Collection<EventDefinition> definitions) {
        return definitions.stream().anyMatch(LinkEventDefinition.class::isInstance);
    }
}
