package cn.suyuanban.modelcheck.limit;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitSyntaxException;
import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.ModelProperties;
import cn.suyuanban.modelcheck.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * No promise (承诺时限) is longer than the limit the law sets (法定时限) (优化营商环境条例 36).
 *
 * <p>Limits in different units are not compared: five working days are longer or shorter than seven calendar days depending
 * on the week.
 */
final class LimitOrderRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "limit-order";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return Stream.of(
                        model.all(Process.class)
                                .flatMap(process -> check(process, ModelProperties.of(process), "limit.promised")),
                        model.all(UserTask.class).flatMap(task -> checkStep(model, task)),
                        model.all(CallActivity.class).flatMap(call -> checkCall(model, call)))
                .flatMap(Function.identity());
    }

    /** A step's own limit stands against its own law, the promise it sets for the case against the law of the case. */
    private static Stream<Violation> checkStep(CheckedModel model, UserTask task) {
        Map<String, String> facts = ModelProperties.of(task);
        return Stream.concat(check(task, facts, "limit"), check(task, facts, "limit.case", statutoryOfCase(model)));
    }

    private static Stream<Violation> checkCall(CheckedModel model, CallActivity call) {
        Map<String, String> facts = CallFacts.of(call);
        return Stream.concat(
                check(call, facts, "stepLimit", facts.get("stepLimitStatutory")),
                check(call, facts, "caseLimit", statutoryOfCase(model)));
    }

    private static String statutoryOfCase(CheckedModel model) {
        return model.process()
                .map(process -> ModelProperties.of(process).get("limit.statutory"))
                .orElse(null);
    }

    private static Stream<Violation> check(BaseElement element, Map<String, String> facts, String promised) {
        return check(element, facts, promised, facts.get("limit.statutory"));
    }

    private static Stream<Violation> check(
            BaseElement element, Map<String, String> facts, String promised, String statutory) {
        Optional<Limit> promise = limit(facts.get(promised));
        Optional<Limit> law = limit(statutory);
        boolean longer = promise.isPresent()
                && law.isPresent()
                && promise.get().unit() == law.get().unit()
                && promise.get().amount() > law.get().amount();
        return longer
                ? Stream.of(Violation.of(
                        element,
                        "承诺时限 %s（%s）长于法定时限 %s。"
                                .formatted(
                                        promise.get().chinese(),
                                        promised,
                                        law.get().chinese()),
                        "请把 %s 改为不超过 %s（优化营商环境条例第三十六条）。".formatted(promised, law.get())))
                : Stream.empty();
    }

    /** What cannot be read is named by the rule on syntax. */
    private static Optional<Limit> limit(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Limit.parse(text));
        } catch (LimitSyntaxException e) {
            return Optional.empty();
        }
    }
}
