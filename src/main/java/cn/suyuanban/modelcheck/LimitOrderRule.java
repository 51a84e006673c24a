package cn.suyuanban.modelcheck;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitSyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * No promise (承诺时限) is longer than the limit the law sets (法定时限) (优化营商环境条例 36).
 *
 * <p>Limits in different units are not compared: five working days are longer or shorter than seven calendar days depending
 * on the week.
 */
final class LimitOrderRule implements ModelRule {

    @Override
    public String id() {
        return "limit-order";
    }

    @Override
    public Stream<Violation> check(BpmnModelInstance model) {
        return Stream.concat(
                model.getModelElementsByType(Process.class).stream()
                        .flatMap(process -> check(process, ModelProperties.of(process), "limit.promised")),
                model.getModelElementsByType(UserTask.class).stream().flatMap(LimitOrderRule::check));
    }

    /** A step's own limit stands against its own law, the promise it sets for the case against the law of the case. */
    private static Stream<Violation> check(UserTask task) {
        Map<String, String> facts = ModelProperties.of(task);
        return Stream.concat(
                check(task, facts, "limit"),
                caseOf(task).stream()
                        .flatMap(process -> check(
                                task,
                                facts,
                                "limit.case",
                                ModelProperties.of(process).get("limit.statutory"))));
    }

    private static Optional<Process> caseOf(UserTask task) {
        return task.getModelInstance().getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .findFirst();
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
