package cn.suyuanban.modelcheck.flow;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;

/** An exclusive split asks a question and its flows answer; all other gateways are silent. */
final class GatewayNamesRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "gateway-names";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.all(Gateway.class)
                .flatMap(gateway -> asks(model, gateway) ? asking(model, gateway) : silent(gateway));
    }

    private static boolean asks(CheckedModel model, Gateway gateway) {
        return gateway instanceof ExclusiveGateway
                && model.graph().outgoing(gateway).size() > 1;
    }

    private static Stream<Violation> asking(CheckedModel model, Gateway gateway) {
        String name = gateway.getName() == null ? "" : gateway.getName().trim();
        Stream<Violation> question = name.endsWith("？") || name.endsWith("?")
                ? Stream.empty()
                : Stream.of(Violation.of(gateway, "分支网关的名称不是问句。", "请写成以“？”结尾的问题，例如“材料齐全？”。"));
        Stream<Violation> answers = model.graph().outgoing(gateway).stream()
                .filter(flow -> flow.getName() == null || flow.getName().isBlank())
                .map(flow -> Violation.of(flow, "分支“" + name + "”的这条连线没有写答案。", "请在连线上写明答案，例如“是”“否”。"));
        return Stream.concat(question, answers);
    }

    private static Stream<Violation> silent(Gateway gateway) {
        return gateway.getName() == null || gateway.getName().isBlank()
                ? Stream.empty()
                : Stream.of(Violation.of(gateway, "并行网关和汇合网关不写名称。", "请删去名称“" + gateway.getName() + "”。"));
    }
}
