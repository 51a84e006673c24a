package cn.suyuanban.modelcheck;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitSyntaxException;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every limit is written so that the calendar can read it: a number and a unit. */
final class LimitSyntaxRule implements ModelRule {

    @Override
    public String id() {
        return "limit-syntax";
    }

    @Override
    public Stream<Violation> check(BpmnModelInstance model) {
        return Stream.concat(
                        model.getModelElementsByType(Process.class).stream(),
                        model.getModelElementsByType(UserTask.class).stream())
                .flatMap(LimitSyntaxRule::check);
    }

    private static Stream<Violation> check(BaseElement element) {
        return ModelProperties.of(element).entrySet().stream()
                .filter(property ->
                        property.getKey().equals("limit") || property.getKey().startsWith("limit."))
                .filter(property -> !isNoLimit(property.getKey()))
                .flatMap(property -> check(element, property));
    }

    /** Names a variable that holds a limit, or says whose time it is. */
    private static boolean isNoLimit(String property) {
        return property.endsWith(".variable") || property.equals("limit.of");
    }

    private static Stream<Violation> check(BaseElement element, Map.Entry<String, String> property) {
        try {
            Limit.parse(property.getValue());
            return Stream.empty();
        } catch (LimitSyntaxException e) {
            return Stream.of(Violation.of(element, "属性 " + property.getKey() + " 写错了：" + e.getMessage(), ""));
        }
    }
}
