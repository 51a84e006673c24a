package cn.suyuanban.modelcheck.flow;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** An exclusive split always knows where to go: one flow is the default and has no condition, all others have one. */
final class GatewayDefaultRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "gateway-default";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.all(ExclusiveGateway.class)
                .filter(gateway -> model.graph().outgoing(gateway).size() > 1)
                .flatMap(gateway -> check(model, gateway));
    }

    private static Stream<Violation> check(CheckedModel model, ExclusiveGateway gateway) {
        SequenceFlow fallback = gateway.getDefault();
        if (fallback == null) {
            return Stream.of(Violation.of(gateway, "分支网关没有默认连线，条件都不成立时办件会出错停住。", "请把其中一条连线设为默认流，并去掉它的条件。"));
        }
        return model.graph().outgoing(gateway).stream()
                .filter(flow -> flow.equals(fallback) == (flow.getConditionExpression() != null))
                .map(flow -> flow.equals(fallback)
                        ? Violation.of(flow, "默认连线带有条件。", "请删去默认连线的条件。")
                        : Violation.of(flow, "非默认的连线没有条件。", "请填写条件，例如 ${checkResult == 'accept'}。"));
    }
}
