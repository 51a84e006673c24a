package cn.suyuanban.hotline.table;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.engine.Decisions;
import cn.suyuanban.hotline.HotlineRefusedException;
import cn.suyuanban.hotline.Request.Type;
import cn.suyuanban.hotline.Request.Urgency;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;

/** Asks {@code processes/hotline-scope.dmn} and {@code processes/hotline-limits.dmn}. */
@Component
public class HotlineTables {

    private final Decisions decisions;

    HotlineTables(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * Whether something is for the hotline.
     *
     * @param scope as the form offers it
     * @throws HotlineRefusedException with code {@code scope-unknown}
     */
    public Scope scope(String scope) {
        DmnDecisionRuleResult row = row("hotline-scope", Map.of("scope", scope == null ? "" : scope));
        if (row == null) {
            throw new HotlineRefusedException("scope-unknown", "受理范围表中没有“" + scope + "”，请选择表中列明的归属");
        }
        String handling = row.getEntry("handling");
        return new Scope(Scope.Handling.valueOf(handling.toUpperCase(Locale.ROOT)), row.getEntry("where"));
    }

    /**
     * The limits of a request.
     *
     * @throws HotlineRefusedException with code {@code limit-missing}
     */
    public Limits limits(Type type, Urgency urgency) {
        DmnDecisionRuleResult row = row("hotline-limits", Map.of("type", type.name(), "urgency", urgency.name()));
        if (row == null) {
            throw new HotlineRefusedException(
                    "limit-missing", "热线时限表中没有“%s、%s”的时限，请先补充时限表".formatted(type.chinese(), urgency.chinese()));
        }
        return new Limits(
                "file".equals(row.getEntry("handling")),
                Limit.parse(row.getEntry("limit")),
                Limit.parse(row.getEntry("reworkLimit")),
                Limit.parse(row.getEntry("signLimit")),
                Limit.parse(row.getEntry("contactLimit")),
                row.getEntry("basis"));
    }

    private DmnDecisionRuleResult row(String table, Map<String, Object> input) {
        return decisions.latest(table).evaluate(input).getSingleResult();
    }
}
