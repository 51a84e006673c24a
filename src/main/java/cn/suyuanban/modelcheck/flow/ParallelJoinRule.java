package cn.suyuanban.modelcheck.flow;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Graph;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** Ways that part at a parallel gateway meet at one: anything else runs the rest of the case twice, or waits for ever. */
final class ParallelJoinRule implements Rule<CheckedModel> {

    private static final String DELIVERY = "deliver-result";
    private static final String COMPLETION = "${completeCaseDelegate}";

    @Override
    public String id() {
        return "parallel-join";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.all(ParallelGateway.class)
                .filter(gateway -> model.graph().outgoing(gateway).size() > 1)
                .flatMap(split -> check(model.graph(), split));
    }

    private static Stream<Violation> check(Graph graph, ParallelGateway split) {
        List<Set<FlowNode>> whole = branches(graph, split, node -> false);
        Predicate<FlowNode> joins = node -> isJoin(graph, node)
                && whole.stream().filter(branch -> branch.contains(node)).count() > 1;
        List<Set<FlowNode>> branches = branches(graph, split, joins);
        List<FlowNode> meetings = branches.stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(node -> !joins.test(node) && isMet(node, branches))
                .toList();
        if (!meetings.isEmpty()) {
            return Stream.of(Violation.of(meetings.get(0), "并行的分支在这里汇合，却不是并行网关，后面的环节会办两遍。", "请改用并行网关汇合。"));
        }
        return isAfterwards(graph, split)
                        || branches.stream().allMatch(branch -> branch.stream().anyMatch(joins))
                ? Stream.empty()
                : Stream.of(Violation.of(split, "并行的分支没有全部汇合。", "请让每条分支都接到同一个并行汇合网关。"));
    }

    /** After 办结 nothing is left to wait for: rating and follow-up each come to an end of their own. */
    private static boolean isAfterwards(Graph graph, ParallelGateway split) {
        Paths paths = new Paths(graph);
        return split.getParentElement().getChildElementsByType(Activity.class).stream()
                .filter(ParallelJoinRule::completes)
                .anyMatch(step -> paths.from(step).contains(split));
    }

    private static boolean completes(Activity step) {
        return step instanceof CallActivity call && DELIVERY.equals(call.getCalledElement())
                || step instanceof ServiceTask task && COMPLETION.equals(task.getCamundaDelegateExpression());
    }

    private static List<Set<FlowNode>> branches(Graph graph, ParallelGateway split, Predicate<FlowNode> stops) {
        Paths paths = new Paths(graph);
        return graph.outgoing(split).stream()
                .map(flow -> paths.from(List.of(flow.getTarget()), stops))
                .toList();
    }

    private static boolean isMet(FlowNode node, List<Set<FlowNode>> branches) {
        return branches.stream().filter(branch -> branch.contains(node)).count() > 1;
    }

    private static boolean isJoin(Graph graph, FlowNode node) {
        return node instanceof ParallelGateway && graph.incoming(node).size() > 1;
    }
}
