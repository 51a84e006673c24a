package cn.suyuanban.modelcheck.form;

import cn.suyuanban.modelcheck.CheckedModel;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The form a start event or task names. */
final class FormRefs {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private FormRefs() {}

    static Optional<String> of(FlowNode node) {
        return Optional.ofNullable(node.getAttributeValueNs(CAMUNDA, "formRef")).filter(form -> !form.isBlank());
    }

    /** Whether the form is taken in its newest version or in that of the same deployment. */
    static boolean isBoundPlainly(FlowNode node) {
        String binding = node.getAttributeValueNs(CAMUNDA, "formRefBinding");
        return "latest".equals(binding) || "deployment".equals(binding);
    }

    static Stream<FlowNode> nodes(CheckedModel model) {
        return Stream.concat(model.all(StartEvent.class), model.all(UserTask.class));
    }
}
