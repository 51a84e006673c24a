package cn.suyuanban.catalog;

import cn.suyuanban.calendar.Limit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One service as its model describes it.
 *
 * @param key process id
 * @param promised limit the county promises for the case (承诺时限), null if none
 * @param statutory limit the law sets for the case (法定时限), null if none
 * @param lead department that leads (牵头部门), null if none
 * @param handling {@code single} for one agency, {@code joint} for joint handling (行政许可法 26), which has other limits
 * @param actsOnCase whether it is started for a case that runs already, named by its number
 * @param actsBy groups that may start it for any case, empty if only a department with work on that case may
 * @param steps user tasks by element id
 */
public record ServiceModel(
        String key,
        String name,
        ServiceKind kind,
        Limit promised,
        Limit statutory,
        String lead,
        String handling,
        boolean actsOnCase,
        List<String> actsBy,
        Map<String, StepModel> steps) {

    /** In {@code acts.by}, the departments that have work on the case. */
    private static final String WORKING = "working";

    /** Whether a department that has work on the case may start it for that case. */
    public boolean startedByWorking() {
        return actsOnCase && (actsBy.isEmpty() || actsBy.contains(WORKING));
    }

    public Optional<StepModel> step(String element) {
        return Optional.ofNullable(steps.get(element));
    }

    /**
     * One step as the model describes it.
     *
     * @param department first candidate group, null if none
     * @param promised null if the model names none, which the gate refuses for services
     * @param statutory null if the law sets none for this step
     * @param wholeCase promise for the whole case once this step takes part, null if it stays as it is
     * @param ladder which ladder takes it when it is late, null for the standard one
     * @param by where this very case may have other limits
     */
    public record StepModel(
            String element,
            String name,
            String department,
            Limit promised,
            Limit statutory,
            Limit wholeCase,
            String ladder,
            LimitVariables by) {}

    /**
     * Variables whose values take the place of a step's limits where they hold one, so that a part which many matters call
     * works under the limits of each; null where the model names none.
     */
    public record LimitVariables(String promised, String statutory, String wholeCase) {}
}
