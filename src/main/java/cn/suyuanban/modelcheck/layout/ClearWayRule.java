package cn.suyuanban.modelcheck.layout;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** No flow runs over a node it does not belong to. */
final class ClearWayRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "clear-way";
    }

    @Override
    public Finding.Level level() {
        return Finding.Level.WARNING;
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        Diagram diagram = Diagram.of(model);
        return model.all(SequenceFlow.class).flatMap(flow -> model.all(FlowNode.class)
                .filter(node -> diagram.box(node)
                                .filter(box -> crosses(diagram.way(flow), box))
                                .isPresent()
                        && isStranger(flow, node))
                .limit(1)
                .map(node -> Violation.of(flow, "连线穿过“" + node.getName() + "”。", "请绕开图形重新画线。")));
    }

    private static boolean isStranger(SequenceFlow flow, FlowNode node) {
        return flow.getParentElement().equals(node.getParentElement())
                && !node.equals(flow.getSource())
                && !node.equals(flow.getTarget())
                && !(flow.getSource() instanceof BoundaryEvent event && node.equals(event.getAttachedTo()));
    }

    private static boolean crosses(List<Diagram.Point> way, Diagram.Box box) {
        return IntStream.range(1, way.size()).anyMatch(i -> box.isCrossedBy(way.get(i - 1), way.get(i)));
    }
}
