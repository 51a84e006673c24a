package cn.suyuanban.catalog.guide;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitSyntaxException;
import cn.suyuanban.catalog.guide.MatterGuide.Step;
import cn.suyuanban.catalog.guide.ReadModel.OpenStep;
import cn.suyuanban.catalog.route.Route.Call;
import cn.suyuanban.catalog.route.Walk;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Opens the calls of a matter, so that its guide names every department that works on it.
 *
 * <p>A part that itself calls others is several departments' work and is shown step by step; any other part is one step.
 */
final class Inside {

    private static final int DEEPEST_CALL = 4;

    private final Map<String, ReadModel> models;
    private final Walk walk;

    Inside(Map<String, ReadModel> models, Walk walk) {
        this.models = models;
        this.walk = walk;
    }

    /** The steps of a matter, which is started with nothing that is the same for everybody. */
    List<Step> steps(ReadModel matter) {
        return matter.steps().stream()
                .map(step -> opened(step, matter, Map.of(), "", 0))
                .toList();
    }

    private Step opened(OpenStep step, ReadModel of, Map<String, Object> known, String prefix, int depth) {
        Step said = depth == 0 ? step.said() : told(step, known, prefix);
        Call call = of.route().nodes().get(step.said().element()).call();
        if (call == null) {
            return said;
        }
        ReadModel called = models.getOrDefault(call.process(), ReadModel.NONE);
        Step done = said.department() == null ? said.by(called.department()) : said;
        return !called.route().calls() || depth == DEEPEST_CALL
                ? done
                : done.with(called.steps().stream()
                        .map(part -> opened(part, called, walk.handed(call, known), done.element() + "/", depth + 1))
                        .toList());
    }

    private Step told(OpenStep step, Map<String, Object> known, String prefix) {
        Step said = step.said();
        Told told = new Told(step.handed(), known);
        return new Step(
                prefix + said.element(),
                said.name(),
                Objects.requireNonNullElse(told.text("department"), said.department()),
                told.text("reviewItem") == null ? said.item() : told.text("reviewItem"),
                told.limit("stepLimit", said.promised()),
                told.limit("stepLimitStatutory", said.statutory()),
                told.limit("caseLimit", said.wholeCase()),
                said.ofApplicant(),
                said.onClock(),
                List.of());
    }

    /** What a part gets, as far as it is the same in every case. */
    private final class Told {

        private final Map<String, Object> values;

        Told(Map<String, String> handed, Map<String, Object> known) {
            this.values = walk.handed(new Call("", handed, false), known);
        }

        String text(String name) {
            return values.get(name) instanceof String text && !text.isBlank() ? text : null;
        }

        Limit limit(String name, Limit otherwise) {
            try {
                return text(name) == null ? otherwise : Limit.parse(text(name));
            } catch (LimitSyntaxException e) {
                return otherwise; // named by the rule limit-syntax
            }
        }
    }
}
