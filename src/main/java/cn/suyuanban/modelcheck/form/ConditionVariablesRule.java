package cn.suyuanban.modelcheck.form;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import cn.suyuanban.modelcheck.expression.Names;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A variable in a condition is filled by something: a form, a building block, a call; else the case stops there with an error. */
final class ConditionVariablesRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "condition-variables";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return Variables.filled(model).stream().flatMap(filled -> model.all(SequenceFlow.class)
                .filter(flow -> flow.getConditionExpression() != null)
                .flatMap(flow -> Names.in(flow.getConditionExpression().getTextContent()).stream()
                        .filter(variable -> !filled.contains(variable))
                        .map(variable -> Violation.of(
                                flow,
                                "条件中的变量“" + variable + "”没有任何表单、构件或者调用写入。",
                                "请核对变量名；由消息带来或调用方传入的，在接收事件或开始事件上用属性 writes 写明。"))));
    }
}
