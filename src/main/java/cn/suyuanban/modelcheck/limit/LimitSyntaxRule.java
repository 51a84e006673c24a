package cn.suyuanban.modelcheck.limit;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitSyntaxException;
import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.ModelProperties;
import cn.suyuanban.modelcheck.Rule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every limit is written so that the calendar can read it: a number and a unit. */
final class LimitSyntaxRule implements Rule<CheckedModel> {

    private static final Set<String> LIMITS = Set.of("stepLimit", "stepLimitStatutory", "caseLimit");

    @Override
    public String id() {
        return "limit-syntax";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return Stream.concat(
                Stream.concat(model.all(Process.class), model.all(UserTask.class))
                        .flatMap(LimitSyntaxRule::check),
                model.all(CallActivity.class).flatMap(LimitSyntaxRule::checkCall));
    }

    private static Stream<Violation> checkCall(CallActivity call) {
        return CallFacts.of(call).entrySet().stream()
                .filter(fact -> LIMITS.contains(fact.getKey()))
                .flatMap(fact -> check(call, fact));
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
            return Stream.of(Violation.of(
                    element, "属性 " + property.getKey() + " 写错了：" + e.getMessage(), "请写数字加单位，例如 5WD、20CD、4WH。"));
        }
    }
}
