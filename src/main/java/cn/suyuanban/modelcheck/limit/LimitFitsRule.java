package cn.suyuanban.modelcheck.limit;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitSyntaxException;
import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.ModelProperties;
import cn.suyuanban.modelcheck.Rule;
import cn.suyuanban.modelcheck.path.CasePaths;
import cn.suyuanban.modelcheck.path.CriticalPath;
import cn.suyuanban.modelcheck.path.StepFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * The steps of a case fit its promise (承诺时限): each alone, and all along the critical path.
 *
 * <p>A department that uses the time it was given must not break the promise of the whole.
 */
final class LimitFitsRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "limit-fits";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.process().stream().flatMap(LimitFitsRule::check);
    }

    private static Stream<Violation> check(Process process) {
        Limit promised = promised(process);
        CasePaths paths = CasePaths.of(process);
        Map<String, StepFacts> tooLong = paths.onClock().entrySet().stream()
                .filter(step -> isLonger(step.getValue(), promised))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Stream.concat(
                tooLong.entrySet().stream().map(step -> tooLong(step.getKey(), step.getValue(), promised)),
                paths.paths(promised).stream()
                        .filter(path -> !path.fits() && !hasAny(path, tooLong.keySet()))
                        .map(path -> tooLong(process, path)));
    }

    private static boolean isLonger(StepFacts step, Limit promised) {
        Limit whole = step.wholeCase() == null ? promised : step.wholeCase();
        return whole != null
                && step.limit() != null
                && step.limit().unit() == whole.unit()
                && step.limit().amount() > whole.amount();
    }

    /** A step that is too long alone is named alone, not once more with every path it lies on. */
    private static boolean hasAny(CriticalPath path, Set<String> elements) {
        return path.steps().stream().map(CriticalPath.Step::element).anyMatch(elements::contains);
    }

    private static Violation tooLong(String element, StepFacts step, Limit promised) {
        Limit whole = step.wholeCase() == null ? promised : step.wholeCase();
        return new Violation(
                element,
                "环节时限 %s长于整件的承诺时限 %s。".formatted(step.limit().chinese(), whole.chinese()),
                "请把环节时限改为不超过 %s，或者重新确定整件的承诺时限。".formatted(whole));
    }

    private static Violation tooLong(Process process, CriticalPath path) {
        Limit promised = path.caseLimit();
        String element = path.with().isEmpty() ? process.getId() : path.with().get(0);
        return new Violation(
                element == null ? "" : element,
                "自受理起最长一条路径合计 %d %s，超过承诺时限 %s：%s。"
                        .formatted(
                                path.totals().get(promised.unit()),
                                promised.unit().chinese(),
                                promised.chinese(),
                                sum(path.steps())),
                "请压缩路径上的环节时限、把环节改为并行，或者重新确定承诺时限。");
    }

    private static String sum(List<CriticalPath.Step> steps) {
        return steps.stream().map(step -> step.name() + " " + step.limit()).collect(Collectors.joining(" + "));
    }

    /** What cannot be read is named by the rule on syntax. */
    private static Limit promised(Process process) {
        try {
            String text = ModelProperties.of(process).getOrDefault("limit.promised", "");
            return text.isBlank() ? null : Limit.parse(text);
        } catch (LimitSyntaxException e) {
            return null;
        }
    }
}
