package cn.suyuanban.desk.hotline;

import cn.suyuanban.desk.Asked;
import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.hotline.list.Choice;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the address of the list asks for.
 *
 * @param before the last number of the page before
 */
record HotlineQuery(Status status, String unit, String theme, Boolean late, String before) {

    static final HotlineQuery ALL = new HotlineQuery(null, null, null, null, null);

    HotlineQuery {
        unit = Asked.plain(unit);
        theme = Asked.plain(theme);
        before = Asked.plain(before);
        late = Asked.ticked(late);
    }

    Choice choice() {
        return new Choice(status, unit, theme, late != null);
    }

    public String after(String number) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("status", status);
        said.put("unit", unit);
        said.put("theme", theme);
        said.put("late", late);
        said.put("before", number);
        return Asked.address("/hotline", said);
    }
}
