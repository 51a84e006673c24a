package cn.suyuanban.designer.compare.content;

import cn.suyuanban.designer.compare.content.Item.Order;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a form with all that is said about each. */
final class FormItems {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Who wrote the file, where a field stands, and what is an element of its own. */
    private static final Set<String> APART = Set.of(
            "id", "layout", "components", "exporter", "schemaVersion", "executionPlatform", "executionPlatformVersion");

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("key", "变量名"),
            Map.entry("label", "名称"),
            Map.entry("text", "文字"),
            Map.entry("description", "填写说明"),
            Map.entry("values", "选项"),
            Map.entry("defaultValue", "默认值"),
            Map.entry("readonly", "只读"),
            Map.entry("disabled", "停用"),
            Map.entry("validate.required", "必填"),
            Map.entry("validate.minLength", "最少字数"),
            Map.entry("validate.maxLength", "最多字数"),
            Map.entry("validate.min", "最小值"),
            Map.entry("validate.max", "最大值"),
            Map.entry("validate.pattern", "格式"),
            Map.entry("validate.validationType", "格式"),
            Map.entry("conditional.hide", "隐藏条件"),
            Map.entry("decimalDigits", "小数位数"),
            Map.entry("dataSource", "数据来源"));

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("default", "表单"),
            Map.entry("textfield", "单行文本"),
            Map.entry("textarea", "多行文本"),
            Map.entry("number", "数字"),
            Map.entry("checkbox", "勾选框"),
            Map.entry("checklist", "多项勾选"),
            Map.entry("radio", "单选"),
            Map.entry("select", "下拉选择"),
            Map.entry("datetime", "日期时间"),
            Map.entry("text", "说明文字"),
            Map.entry("group", "分组"),
            Map.entry("dynamiclist", "可增减列表"),
            Map.entry("table", "表格"),
            Map.entry("button", "按钮"));

    private FormItems() {}

    static List<Item> read(byte[] content) throws IOException {
        List<Item> items = new ArrayList<>();
        add(JSON.readTree(content), null, items);
        return items;
    }

    private static void add(JsonNode field, Order order, List<Item> items) {
        Facts facts = new Facts();
        field.properties().stream()
                .filter(said -> !APART.contains(said.getKey()) && !said.getKey().equals("type"))
                .forEach(said -> flatten(said.getKey(), said.getValue(), facts));
        String id = id(field);
        String type = field.path("type").asText();
        items.add(new Item(
                id, name(field, id), TYPES.getOrDefault(type, type), facts.all(), place(field.path("layout")), order));
        field.path("components").forEach(inner -> add(inner, new Order(id, false), items));
    }

    private static void flatten(String path, JsonNode value, Facts facts) {
        if (value.isObject()) {
            value.properties().forEach(said -> flatten(path + "." + said.getKey(), said.getValue(), facts));
        } else {
            facts.put(path, LABELS.getOrDefault(path, path), value.isArray() ? list(value) : shown(value));
        }
    }

    private static String list(JsonNode values) {
        List<String> shown = new ArrayList<>();
        values.forEach(value -> shown.add(
                value.has("label") && value.has("value")
                        ? value.get("label").asText() + "（" + value.get("value").asText() + "）"
                        : shown(value)));
        return String.join("、", shown);
    }

    private static String shown(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "是" : "否";
        }
        return value.isValueNode() ? value.asText("") : value.toString();
    }

    private static String id(JsonNode field) {
        return field.path("id").asText(field.path("key").asText());
    }

    private static String name(JsonNode field, String id) {
        return field.path("label").asText(id);
    }

    /** Widths of columns only: the editor names rows anew. */
    private static String place(JsonNode layout) {
        return layout.path("columns").asText("");
    }
}
