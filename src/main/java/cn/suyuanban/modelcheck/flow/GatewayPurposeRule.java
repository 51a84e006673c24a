package cn.suyuanban.modelcheck.flow;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Gateway;

/** A gateway either splits or joins, never both. */
final class GatewayPurposeRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "gateway-purpose";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.all(Gateway.class)
                .filter(gateway -> model.graph().incoming(gateway).size() > 1
                        && model.graph().outgoing(gateway).size() > 1)
                .map(gateway -> Violation.of(gateway, "一个网关既汇合又分支。", "请拆成两个网关：先汇合，再分支。"));
    }
}
