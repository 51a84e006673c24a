package cn.suyuanban.portal.guide;

import cn.suyuanban.modelcheck.path.CriticalPath;
import cn.suyuanban.portal.guide.MatterAnswer.LimitAnswer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The longest way from acceptance to the end (关键路径) for one promise.
 *
 * @param with steps that set this promise, empty for the promise of the matter
 * @param steps steps along the way
 * @param totals length in each unit
 * @param comparable whether all that counts has the unit of the promise
 */
record PathAnswer(
        LimitAnswer promised,
        List<String> with,
        List<String> steps,
        Map<String, Integer> totals,
        boolean comparable,
        boolean fits) {

    static PathAnswer of(CriticalPath path) {
        Map<String, Integer> totals = new TreeMap<>();
        path.totals().forEach((unit, total) -> totals.put(unit.name(), total));
        return new PathAnswer(
                LimitAnswer.of(path.caseLimit()),
                path.with(),
                path.steps().stream().map(CriticalPath.Step::element).toList(),
                totals,
                path.comparable(),
                path.fits());
    }
}
