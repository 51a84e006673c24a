package cn.suyuanban.desk.hotline;

import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.hotline.list.Choice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the list asks for.
 *
 * @param before the last number of the page before
 */
record HotlineQuery(Status status, String unit, String theme, Boolean late, String before) {

    static final HotlineQuery ALL = new HotlineQuery(null, null, null, null, null);

    HotlineQuery {
        unit = plain(unit);
        theme = plain(theme);
        before = plain(before);
        late = Boolean.TRUE.equals(late) ? Boolean.TRUE : null;
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
        said.values().removeIf(Objects::isNull);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/hotline");
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString();
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
