package cn.suyuanban.modelcheck.layout;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Nodes do not lie on each other, save events on the edge of their step. */
final class NoOverlapRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "no-overlap";
    }

    @Override
    public Finding.Level level() {
        return Finding.Level.WARNING;
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        Diagram diagram = Diagram.of(model);
        List<FlowNode> nodes = model.all(FlowNode.class).toList();
        return IntStream.range(0, nodes.size()).boxed().flatMap(i -> nodes.subList(0, i).stream()
                .filter(other -> overlap(diagram, nodes.get(i), other) && isSibling(nodes.get(i), other))
                .map(other -> Violation.of(nodes.get(i), "与“" + label(other) + "”重叠。", "请把两个图形拉开。")));
    }

    private static boolean overlap(Diagram diagram, FlowNode node, FlowNode other) {
        return diagram.box(node)
                .flatMap(box -> diagram.box(other).map(box::overlaps))
                .orElse(false);
    }

    /** In the same scope, and neither on the edge of the other. */
    private static boolean isSibling(FlowNode node, FlowNode other) {
        return node.getParentElement().equals(other.getParentElement())
                && !isOnEdge(node, other)
                && !isOnEdge(other, node);
    }

    private static boolean isOnEdge(FlowNode event, FlowNode step) {
        return event instanceof BoundaryEvent boundary && step.equals(boundary.getAttachedTo());
    }

    private static String label(FlowNode node) {
        return node.getName() == null ? node.getId() : node.getName();
    }
}
