package cn.suyuanban.modelcheck.layout;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Every node and flow is drawn: what cannot be seen cannot be discussed. */
final class DiagramCompleteRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "diagram-complete";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        Diagram diagram = Diagram.of(model);
        return Stream.concat(model.all(FlowNode.class), model.all(SequenceFlow.class))
                .filter(element -> !diagram.shows(element))
                .map(element -> Violation.of(element, "元素没有画在图上。", "请用 Camunda Modeler 打开，补画后保存。"));
    }
}
