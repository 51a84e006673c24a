package cn.suyuanban.modelcheck.naming;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Every timer names the law or rule behind it: it changes rights without anybody acting. */
final class TimerDocumentationRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "timer-documentation";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.all(TimerEventDefinition.class)
                .map(TimerEventDefinition::getParentElement)
                .map(FlowNode.class::cast)
                .filter(event -> !Texts.isDocumented(event))
                .map(event -> Violation.of(event, "定时事件“" + event.getName() + "”没有说明。", "请在“文档”中写明期限的依据和到期后果。"));
    }
}
