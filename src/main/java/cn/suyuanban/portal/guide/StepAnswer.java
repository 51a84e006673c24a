package cn.suyuanban.portal.guide;

import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.situation.Situation;
import cn.suyuanban.portal.guide.MatterAnswer.Department;
import cn.suyuanban.portal.guide.MatterAnswer.LimitAnswer;
import java.util.List;
import java.util.stream.Stream;

/**
 * One step.
 *
 * @param wholeCase promise for the whole case once this step takes part, null if it stays as it is
 * @param ofApplicant whether it waits for the applicant
 * @param onClock whether the time for it counts toward the promise
 * @param applies {@code yes}, {@code no}, or {@code depends} on questions that are open
 * @param dependsOn keys of those questions
 * @param conditions the same in words
 * @param parts steps inside it
 */
record StepAnswer(
        String id,
        String name,
        Department department,
        String item,
        LimitAnswer promised,
        LimitAnswer statutory,
        LimitAnswer wholeCase,
        boolean ofApplicant,
        boolean onClock,
        String applies,
        List<String> dependsOn,
        List<String> conditions,
        List<StepAnswer> parts) {

    static StepAnswer of(MatterGuide.Step step, Catalogue catalogue, Situation situation) {
        Situation.Need need = situation.steps().get(step.element());
        return new StepAnswer(
                step.element(),
                step.name(),
                Department.of(step.department(), catalogue),
                step.item(),
                LimitAnswer.of(step.promised()),
                LimitAnswer.of(step.statutory()),
                LimitAnswer.of(step.wholeCase()),
                step.ofApplicant(),
                step.onClock(),
                QuestionAnswer.applies(need),
                QuestionAnswer.keys(need),
                QuestionAnswer.labels(need),
                step.parts().stream()
                        .map(part -> of(part, catalogue, situation))
                        .toList());
    }

    Stream<StepAnswer> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(StepAnswer::all));
    }
}
