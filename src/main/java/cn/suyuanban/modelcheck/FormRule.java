package cn.suyuanban.modelcheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A form has only components that Tasklist draws.
 *
 * <p>Tasklist 7.24 bundles form-js 1.8.7, where one unknown component leaves the whole form blank.
 */
final class FormRule {

    private static final String ID = "form-component";
    private static final Set<String> DRAWN = Set.of(
            "default",
            "text",
            "html",
            "textfield",
            "number",
            "select",
            "radio",
            "checkbox",
            "checklist",
            "taglist",
            "datetime",
            "textarea",
            "group",
            "dynamiclist",
            "table",
            "expression",
            "separator",
            "spacer",
            "button",
            "image",
            "iframe");
    private static final ObjectMapper JSON = new ObjectMapper();

    Stream<Finding> check(String file, byte[] content) {
        try {
            JsonNode form = JSON.readTree(content);
            if (form.path("id").asText().isBlank()) {
                return Stream.of(
                        new Finding("form-id", Finding.Level.ERROR, file, "", "表单没有 id。", "请在表单属性中填写 ID，写法为“流程-环节”。"));
            }
            return components(form).filter(FormRule::unknown).map(component -> finding(file, component));
        } catch (IOException e) {
            return Stream.of(new Finding(
                    "form-readable", Finding.Level.ERROR, file, "", "不是有效的表单文件（JSON）。", "请用 Camunda Modeler 重新保存。"));
        }
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }

    private static boolean unknown(JsonNode component) {
        return !DRAWN.contains(component.path("type").asText());
    }

    private static Finding finding(String file, JsonNode component) {
        String element = component.path("id").asText(component.path("key").asText());
        return new Finding(
                ID,
                Finding.Level.ERROR,
                file,
                element,
                "组件“" + component.path("type").asText() + "”在办件台中无法显示，整张表单都会空白。",
                "请改用文本、选择、日期等组件；上传材料请用“材料”页签。");
    }
}
