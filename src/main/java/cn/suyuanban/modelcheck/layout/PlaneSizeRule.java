package cn.suyuanban.modelcheck.layout;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A plane has at most 25 nodes; what is more becomes a part of its own. */
final class PlaneSizeRule implements Rule<CheckedModel> {

    private static final int MOST = 25;

    @Override
    public String id() {
        return "plane-size";
    }

    @Override
    public Finding.Level level() {
        return Finding.Level.WARNING;
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return Stream.concat(model.all(Process.class), model.all(SubProcess.class))
                .filter(scope -> size(scope) > MOST)
                .map(scope -> Violation.of(
                        scope, "一张图上有 " + size(scope) + " 个节点，超过 " + MOST + " 个。", "请把成段的环节改为调用活动（公共环节）。"));
    }

    /** Nodes in the scope and in what is drawn open inside it. */
    private static long size(ModelElementInstance scope) {
        return nodes(scope).count();
    }

    private static Stream<FlowNode> nodes(ModelElementInstance scope) {
        return scope.getChildElementsByType(FlowNode.class).stream()
                .flatMap(node ->
                        Stream.concat(Stream.of(node), node instanceof SubProcess ? nodes(node) : Stream.empty()));
    }
}
