package cn.suyuanban.portal;

import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.modelcheck.path.CriticalPath;
import cn.suyuanban.portal.MatterAnswer.Department;
import cn.suyuanban.portal.MatterAnswer.LimitAnswer;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The guide of a matter (办事指南): what the catalogue says of it, and steps, materials and how the promise comes about.
 *
 * @param startForm id of the application form, null if none
 */
record GuideAnswer(
        @JsonUnwrapped MatterAnswer matter,
        String fee,
        String basis,
        String handling,
        String startForm,
        List<Step> steps,
        List<Material> materials,
        List<Path> paths) {

    /**
     * One step.
     *
     * @param wholeCase promise for the whole case once this step takes part, null if it stays as it is
     * @param ofApplicant whether it waits for the applicant
     * @param onClock whether the time for it counts toward the promise
     */
    record Step(
            String id,
            String name,
            Department department,
            String item,
            LimitAnswer promised,
            LimitAnswer statutory,
            LimitAnswer wholeCase,
            boolean ofApplicant,
            boolean onClock) {}

    /** One material, handed in once. */
    record Material(
            String code,
            String name,
            String need,
            String source,
            Integer copies,
            List<String> usedBy,
            List<String> producedBy) {

        static Material of(MatterGuide.Material material) {
            return new Material(
                    material.code(),
                    material.name(),
                    material.need(),
                    material.source(),
                    material.copies(),
                    material.usedBy(),
                    material.producedBy());
        }
    }

    /**
     * The longest way from acceptance to the end (关键路径) for one promise.
     *
     * @param with steps that set this promise, empty for the promise of the matter
     * @param steps steps along the way
     * @param totals length in each unit
     * @param comparable whether all that counts has the unit of the promise
     */
    record Path(
            LimitAnswer promised,
            List<String> with,
            List<String> steps,
            Map<String, Integer> totals,
            boolean comparable,
            boolean fits) {

        static Path of(CriticalPath path) {
            Map<String, Integer> totals = new TreeMap<>();
            path.totals().forEach((unit, total) -> totals.put(unit.name(), total));
            return new Path(
                    LimitAnswer.of(path.caseLimit()),
                    path.with(),
                    path.steps().stream().map(CriticalPath.Step::element).toList(),
                    totals,
                    path.comparable(),
                    path.fits());
        }
    }

    static GuideAnswer of(MatterGuide matter, Catalogue catalogue) {
        return new GuideAnswer(
                MatterAnswer.of(matter, catalogue),
                matter.about().fee(),
                matter.about().basis(),
                matter.about().handling(),
                matter.startForm(),
                matter.steps().stream().map(step -> step(step, catalogue)).toList(),
                matter.materials().stream().map(Material::of).toList(),
                matter.paths().stream().map(Path::of).toList());
    }

    private static Step step(MatterGuide.Step step, Catalogue catalogue) {
        return new Step(
                step.element(),
                step.name(),
                Department.of(step.department(), catalogue),
                step.item(),
                LimitAnswer.of(step.promised()),
                LimitAnswer.of(step.statutory()),
                LimitAnswer.of(step.wholeCase()),
                step.ofApplicant(),
                step.onClock());
    }
}
