package cn.suyuanban.catalog.guide;

import cn.suyuanban.catalog.guide.MatterGuide.Step;
import cn.suyuanban.catalog.route.Route;
import java.util.List;
import java.util.Map;

/**
 * What one model says.
 *
 * @param guide null if it is no matter
 * @param department first group that works in it, which does what is called without naming one; null if none
 * @param steps its steps, with what only its caller knows
 */
record ReadModel(MatterGuide guide, String department, Route route, List<OpenStep> steps) {

    static final ReadModel NONE = new ReadModel(null, null, Route.NONE, List.of());

    /**
     * A step whose facts may come from the caller of its process.
     *
     * @param said what the model itself says
     * @param handed expressions for {@code department}, {@code reviewItem}, {@code stepLimit}, {@code stepLimitStatutory} and
     *     {@code caseLimit} over what the process gets
     */
    record OpenStep(Step said, Map<String, String> handed) {}
}
