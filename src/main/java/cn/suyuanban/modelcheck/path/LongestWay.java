package cn.suyuanban.modelcheck.path;

import cn.suyuanban.calendar.LimitUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * The longest way to an end in one unit, each step once: a way back (退回重办) is not taken, since how often it is cannot be
 * told from a model.
 */
final class LongestWay {

    private final FlowGraph graph;
    private final Map<FlowNode, StepFacts> facts;
    private final Predicate<FlowNode> passable;
    private final LimitUnit unit;
    private final Map<FlowNode, Optional<Way>> known = new HashMap<>();
    private final Set<FlowNode> under = new HashSet<>();

    /** A way from a node on, its own time included. */
    record Way(int total, FlowNode node, Way rest) {

        List<FlowNode> nodes() {
            List<FlowNode> nodes = new ArrayList<>();
            for (Way at = this; at != null; at = at.rest()) {
                nodes.add(at.node());
            }
            return nodes;
        }
    }

    LongestWay(FlowGraph graph, Map<FlowNode, StepFacts> facts, Predicate<FlowNode> passable, LimitUnit unit) {
        this.graph = graph;
        this.facts = facts;
        this.passable = passable;
        this.unit = unit;
    }

    /** Empty if no end can be reached. */
    Optional<Way> from(List<FlowNode> beginnings) {
        return longest(beginnings);
    }

    private Optional<Way> longest(List<FlowNode> nodes) {
        Way longest = null;
        for (FlowNode node : nodes) {
            Way way = from(node).orElse(null);
            if (way != null && (longest == null || way.total() > longest.total())) {
                longest = way;
            }
        }
        return Optional.ofNullable(longest);
    }

    private Optional<Way> from(FlowNode node) {
        if (!passable.test(node) || under.contains(node)) {
            return Optional.empty();
        }
        Optional<Way> way = known.get(node);
        if (way == null) {
            under.add(node);
            List<FlowNode> next = graph.next(node);
            way = next.isEmpty()
                    ? Optional.of(new Way(time(node), node, null))
                    : longest(next).map(rest -> new Way(time(node) + rest.total(), node, rest));
            under.remove(node);
            known.put(node, way);
        }
        return way;
    }

    private int time(FlowNode node) {
        StepFacts step = facts.get(node);
        return step != null && step.limit().unit() == unit ? step.limit().amount() : 0;
    }
}
