package cn.suyuanban.modelcheck.path;

import cn.suyuanban.calendar.LimitUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

    private final Map<FlowNode, List<FlowNode>> next;
    private final Map<FlowNode, StepFacts> facts;
    private final Predicate<FlowNode> passable;
    private final LimitUnit unit;
    private final Map<FlowNode, Optional<Way>> known = new HashMap<>();

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

    LongestWay(
            Map<FlowNode, List<FlowNode>> next,
            Map<FlowNode, StepFacts> facts,
            Predicate<FlowNode> passable,
            LimitUnit unit) {
        this.next = next;
        this.facts = facts;
        this.passable = passable;
        this.unit = unit;
    }

    /** Empty if no end can be reached. */
    Optional<Way> from(List<FlowNode> beginnings) {
        beginnings.stream().filter(passable).forEach(this::explore);
        return longest(beginnings);
    }

    /** Depth first without recursion: how deep a model is, is up to whoever deploys it. */
    private void explore(FlowNode beginning) {
        Deque<FlowNode> under = new ArrayDeque<>();
        Set<FlowNode> entered = new HashSet<>(known.keySet());
        if (entered.add(beginning)) {
            under.push(beginning);
        }
        while (!under.isEmpty()) {
            FlowNode node = under.peek();
            Optional<FlowNode> deeper = next.get(node).stream()
                    .filter(passable)
                    .filter(entered::add)
                    .findFirst();
            if (deeper.isPresent()) {
                under.push(deeper.get());
            } else {
                known.put(node, way(under.pop()));
            }
        }
    }

    /** All that follows is known by now, but for the ways back. */
    private Optional<Way> way(FlowNode node) {
        List<FlowNode> after = next.get(node);
        return after.isEmpty()
                ? Optional.of(new Way(time(node), node, null))
                : longest(after).map(rest -> new Way(time(node) + rest.total(), node, rest));
    }

    private Optional<Way> longest(List<FlowNode> nodes) {
        return nodes.stream()
                .flatMap(node -> known.getOrDefault(node, Optional.empty()).stream())
                .reduce((one, other) -> other.total() > one.total() ? other : one);
    }

    private int time(FlowNode node) {
        StepFacts step = facts.get(node);
        return step != null && step.limit().unit() == unit ? step.limit().amount() : 0;
    }
}
