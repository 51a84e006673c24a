package cn.suyuanban.modelcheck.path;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import java.util.List;
import java.util.Map;

/**
 * The longest way of a case from acceptance to an end, for one promise (承诺时限).
 *
 * @param caseLimit promise it is measured against, null if the model gives none
 * @param with elements of the steps that set this promise, empty for the promise of the matter itself
 * @param steps steps along the longest way in the unit of the promise
 * @param totals length of the longest way in each unit; units are not added to each other
 * @param comparable whether every step that counts has the unit of the promise, so that the total is the whole truth
 */
public record CriticalPath(
        Limit caseLimit, List<String> with, List<Step> steps, Map<LimitUnit, Integer> totals, boolean comparable) {

    /** One step along the way. */
    public record Step(String element, String name, Limit limit) {}

    /**
     * Whether the promise can be kept by steps that each use all of their time.
     *
     * <p>Where units are mixed, steps of other units only make it longer, so that {@code false} stands all the same.
     */
    public boolean fits() {
        return caseLimit == null || totals.getOrDefault(caseLimit.unit(), 0) <= caseLimit.amount();
    }
}
