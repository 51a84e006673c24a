package cn.suyuanban.portal.guide;

import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.situation.Situation;
import cn.suyuanban.portal.guide.MatterAnswer.Department;
import cn.suyuanban.portal.guide.MatterAnswer.LimitAnswer;
import cn.suyuanban.portal.leaflet.Downloads;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The guide of a matter (办事指南): what the catalogue says of it, and steps, materials and how the promise comes about.
 *
 * @param startForm id of the application form, null if none
 * @param departments those that take part in the situation that was told
 * @param questions what decides on steps and materials
 * @param promisedHere promise for the case in that situation
 * @param compressionHere how much shorter than the law that is in percent, null where the two cannot be compared
 */
record GuideAnswer(
        @JsonUnwrapped MatterAnswer matter,
        String fee,
        String basis,
        String handling,
        String startForm,
        List<Department> departments,
        List<QuestionAnswer> questions,
        LimitAnswer promisedHere,
        BigDecimal compressionHere,
        List<StepAnswer> steps,
        List<MaterialAnswer> materials,
        List<PathAnswer> paths) {

    static GuideAnswer of(MatterGuide matter, Catalogue catalogue, Situation situation, Downloads downloads) {
        List<StepAnswer> steps = matter.steps().stream()
                .map(step -> StepAnswer.of(step, catalogue, situation))
                .toList();
        return new GuideAnswer(
                MatterAnswer.of(matter, catalogue),
                matter.about().fee(),
                matter.about().basis(),
                matter.about().handling(),
                matter.startForm(),
                steps.stream()
                        .flatMap(StepAnswer::all)
                        .filter(step -> !"no".equals(step.applies()))
                        .map(StepAnswer::department)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                situation.questions().stream()
                        .map(question -> QuestionAnswer.of(question, situation))
                        .toList(),
                LimitAnswer.of(situation.promised()),
                matter.compression(situation.promised()).orElse(null),
                steps,
                matter.materials().stream()
                        .map(material -> MaterialAnswer.of(material, matter, catalogue, situation, downloads))
                        .toList(),
                matter.paths().stream().map(PathAnswer::of).toList());
    }

    /** Whether anything about the situation was told. */
    public boolean told() {
        return questions.stream().anyMatch(question -> question.answer() != null);
    }

    /** Steps that the applicant's case does not come to. */
    public List<StepAnswer> stepsLeftOut() {
        return steps.stream()
                .flatMap(StepAnswer::all)
                .filter(step -> "no".equals(step.applies()) && step.parts().isEmpty())
                .toList();
    }

    /** What is handed in or shared in this situation, or may be. */
    public List<MaterialAnswer> materialsNeeded() {
        return materials.stream()
                .filter(material -> !"produced".equals(material.source()) && !"no".equals(material.applies()))
                .toList();
    }

    /** What the applicant is spared in this situation. */
    public List<MaterialAnswer> materialsLeftOut() {
        return materials.stream()
                .filter(material -> !"produced".equals(material.source()) && "no".equals(material.applies()))
                .toList();
    }

    /** What the applicant gets. */
    public List<MaterialAnswer> results() {
        return materials.stream()
                .filter(material -> "produced".equals(material.source()) && !"no".equals(material.applies()))
                .toList();
    }
}
