package cn.suyuanban.modelcheck.flow;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Every node can be got to from a start; what cannot is work nobody will ever see. */
final class ReachableRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "reachable";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        Paths paths = new Paths(model.graph());
        Set<FlowNode> reached =
                paths.from(model.all(FlowNode.class).filter(Paths::isRoot).toList(), node -> false);
        List<FlowNode> lost = model.all(FlowNode.class)
                .filter(node -> !reached.contains(node))
                .toList();
        List<FlowNode> first = lost.stream()
                .filter(node ->
                        lost.stream().noneMatch(before -> paths.next(before).anyMatch(node::equals)))
                .toList();
        return (first.isEmpty() ? lost.stream().limit(1) : first.stream())
                .map(node -> Violation.of(node, "从开始事件到不了这里。", "请把它接到流程上，或者删除。"));
    }
}
