package cn.suyuanban.scaffold;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a limit as models write it or as a county's list says it, {@code 5个工作日}. */
final class ChineseLimit {

    private static final Pattern SAID = Pattern.compile("(\\d+)\\s*个?(工作日|自然日|日历日|月|工作小时|小时|分钟)");
    private static final Map<String, LimitUnit> UNITS = Map.of(
            "工作日", LimitUnit.WD,
            "自然日", LimitUnit.CD,
            "日历日", LimitUnit.CD,
            "月", LimitUnit.M,
            "工作小时", LimitUnit.WH,
            "小时", LimitUnit.H,
            "分钟", LimitUnit.MIN);

    private ChineseLimit() {}

    /**
     * A bare 日 or 天 is not read: whether it means a working day or a calendar day changes the promise.
     *
     * @throws cn.suyuanban.calendar.LimitSyntaxException if it is neither
     */
    static Limit parse(String text) {
        Matcher said = SAID.matcher(text.strip());
        return Limit.parse(said.matches() ? said.group(1) + UNITS.get(said.group(2)) : text.strip());
    }
}
