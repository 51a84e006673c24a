package cn.suyuanban.modelcheck.flow;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Ways part at gateways only: no condition on a flow out of a step, and no two flows out of one. */
final class ExplicitSplitRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "explicit-split";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return Stream.concat(model.all(Activity.class), model.all(Event.class)).flatMap(node -> check(model, node));
    }

    private static Stream<Violation> check(CheckedModel model, FlowNode node) {
        Collection<SequenceFlow> flows = model.graph().outgoing(node);
        if (flows.size() > 1) {
            return Stream.of(Violation.of(node, "“" + node.getName() + "”直接引出多条连线。", "请在其后加网关，由网关分支。"));
        }
        return flows.stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .map(flow -> Violation.of(flow, "环节后的连线带有条件。", "请加排他网关，把条件写在网关的连线上。"));
    }
}
