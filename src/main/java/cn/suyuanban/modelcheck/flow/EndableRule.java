package cn.suyuanban.modelcheck.flow;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** From every node some end event can be got to: no case is kept for ever. */
final class EndableRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "endable";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        Paths paths = new Paths(model.graph());
        List<FlowNode> stuck = model.all(FlowNode.class)
                .filter(node -> paths.from(node).stream().noneMatch(Paths::isRest))
                .toList();
        List<FlowNode> dead = stuck.stream()
                .filter(node -> model.graph().outgoing(node).isEmpty())
                .toList();
        Stream<FlowNode> cause = dead.isEmpty()
                ? stuck.stream()
                        .filter(node -> paths.from(paths.next(node).toList(), at -> false)
                                .contains(node))
                        .limit(1)
                : dead.stream();
        return cause.map(node -> Violation.of(node, "从这里到不了任何结束事件。", "请接到结束事件；循环须有出口。"));
    }
}
