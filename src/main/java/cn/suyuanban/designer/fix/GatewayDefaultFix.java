package cn.suyuanban.designer.fix;

import cn.suyuanban.designer.fix.QuickFixes.Edit;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The only flow without a condition becomes the default, and a default loses its condition.
 *
 * <p>Where several flows have none, or all have one, somebody has to say which of them is meant.
 */
final class GatewayDefaultFix implements QuickFix {

    @Override
    public String rule() {
        return "gateway-default";
    }

    @Override
    public Optional<Edit> of(ModelElementInstance element) {
        if (element instanceof ExclusiveGateway gateway && gateway.getDefault() == null) {
            List<SequenceFlow> free = flows(gateway).stream()
                    .filter(flow -> flow.getConditionExpression() == null)
                    .toList();
            return free.size() == 1
                    ? Optional.of(new Edit(
                            "把" + named(free.get(0)) + "设为默认连线",
                            text -> ModelText.attribute(
                                    text,
                                    gateway.getId(),
                                    "default",
                                    free.get(0).getId())))
                    : Optional.empty();
        }
        return element instanceof SequenceFlow flow && isConditionalDefault(flow)
                ? Optional.of(new Edit("删去默认连线的条件", text -> ModelText.withoutCondition(text, flow.getId())))
                : Optional.empty();
    }

    private static boolean isConditionalDefault(SequenceFlow flow) {
        return flow.getConditionExpression() != null
                && flow.getSource() instanceof ExclusiveGateway gateway
                && flow.equals(gateway.getDefault());
    }

    /** From the end each flow names, as the engine does it. */
    private static List<SequenceFlow> flows(ExclusiveGateway gateway) {
        return gateway.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> gateway.equals(flow.getSource()))
                .toList();
    }

    private static String named(SequenceFlow flow) {
        return flow.getName() == null || flow.getName().isBlank()
                ? " " + flow.getId() + " "
                : "“" + flow.getName() + "”";
    }
}
