package cn.suyuanban.modelcheck.service;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** A called process exists, and the newest version of it is called. */
final class CallActivityExistsRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "call-activity-exists";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.all(CallActivity.class).flatMap(call -> check(model, call));
    }

    private static Stream<Violation> check(CheckedModel model, CallActivity call) {
        String called = call.getCalledElement();
        if (called == null
                || called.isBlank()
                || !isExpression(called) && !model.surroundings().hasProcess(called)) {
            return Stream.of(
                    Violation.of(call, "调用的流程“" + called + "”不存在。", "请填写已部署或一并部署的流程 ID，例如 department-review。"));
        }
        String binding = call.getCamundaCalledElementBinding();
        return binding == null || binding.equals("latest")
                ? Stream.empty()
                : Stream.of(Violation.of(call, "调用没有使用最新版本（" + binding + "）。", "请把“绑定”改为 latest。"));
    }

    private static boolean isExpression(String called) {
        return called.contains("${") || called.contains("#{");
    }
}
