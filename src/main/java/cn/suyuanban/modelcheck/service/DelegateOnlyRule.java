package cn.suyuanban.modelcheck.service;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** A service task names one building block: {@code ${acceptCaseDelegate}}, no method call and no expression beside it. */
final class DelegateOnlyRule implements Rule<CheckedModel> {

    private static final Pattern BLOCK = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*Delegate)}");

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    @Override
    public String id() {
        return "delegate-only";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return Stream.concat(model.all(ServiceTask.class), model.all(SendTask.class))
                .filter(task -> !isBlock(model, task.getAttributeValueNs(CAMUNDA, "delegateExpression")))
                .map(task -> Violation.of(
                        task,
                        "服务任务“" + task.getName() + "”没有指向构件库中的构件。",
                        "请在“委托表达式”中填写构件，例如 ${acceptCaseDelegate}；可用的构件见流程设计手册。"));
    }

    private static boolean isBlock(CheckedModel model, String expression) {
        if (expression == null) {
            return false;
        }
        Matcher block = BLOCK.matcher(expression.trim());
        return block.matches() && model.surroundings().hasBlock(block.group(1));
    }
}
