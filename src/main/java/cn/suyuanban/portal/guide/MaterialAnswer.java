package cn.suyuanban.portal.guide;

import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.MatterGuide.Step;
import cn.suyuanban.catalog.situation.Situation;
import cn.suyuanban.catalog.situation.Situation.Level;
import cn.suyuanban.portal.leaflet.Downloads;
import java.util.List;
import java.util.Objects;

/**
 * One material, handed in once.
 *
 * @param applies {@code yes}, {@code no}, or {@code depends} on questions that are open
 * @param dependsOn keys of those questions
 * @param conditions the same in words
 * @param form address of a blank form, null if there is none
 * @param sample address of a filled-in sample, null if there is none
 * @param departments names of those that use it
 */
record MaterialAnswer(
        String code,
        String name,
        String need,
        String source,
        Integer copies,
        String applies,
        List<String> dependsOn,
        List<String> conditions,
        String form,
        String sample,
        List<String> departments,
        List<String> usedBy,
        List<String> producedBy) {

    static MaterialAnswer of(
            MatterGuide.Material material,
            MatterGuide matter,
            Catalogue catalogue,
            Situation situation,
            Downloads downloads) {
        Situation.Need need = situation.materials().get(material.code());
        return new MaterialAnswer(
                material.code(),
                material.name(),
                material.need(),
                material.source(),
                material.copies(),
                QuestionAnswer.applies(need),
                QuestionAnswer.keys(need),
                QuestionAnswer.labels(need),
                downloads.address(matter, material.form()),
                downloads.address(matter, material.sample()),
                departments(material, matter, catalogue, situation),
                material.usedBy(),
                material.producedBy());
    }

    /** Of a step that is several departments' work, those that work on it in this situation. */
    private static List<String> departments(
            MatterGuide.Material material, MatterGuide matter, Catalogue catalogue, Situation situation) {
        return matter.steps().stream()
                .filter(step -> material.usedBy().contains(step.element()))
                .flatMap(Step::all)
                .filter(step -> step.parts().isEmpty()
                        && situation.steps().get(step.element()).level() != Level.NO)
                .map(Step::department)
                .filter(Objects::nonNull)
                .map(catalogue::group)
                .distinct()
                .toList();
    }
}
