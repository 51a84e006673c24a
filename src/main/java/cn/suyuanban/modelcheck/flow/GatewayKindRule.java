package cn.suyuanban.modelcheck.flow;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;

/** No inclusive or complex gateways: what waits for whom must be plain to see. */
final class GatewayKindRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "gateway-kind";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return Stream.concat(model.all(InclusiveGateway.class), model.all(ComplexGateway.class))
                .map(gateway -> Violation.of(gateway, "不使用包容网关和复杂网关。", "请改用并行网关加排他网关：先并行，再逐支判断是否需要办理。"));
    }
}
