package cn.suyuanban.modelcheck.form;

import cn.suyuanban.modelcheck.Rule;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A form has only components that Tasklist draws.
 *
 * <p>Tasklist 7.24 bundles form-js 1.8.7, where one unknown component leaves the whole form blank.
 */
final class FormComponentRule implements Rule<FormFile> {

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

    @Override
    public String id() {
        return "form-component";
    }

    @Override
    public Stream<Violation> check(FormFile form) {
        return form.components()
                .filter(component -> !DRAWN.contains(component.path("type").asText()))
                .map(component -> new Violation(
                        component.path("id").asText(component.path("key").asText()),
                        "组件“" + component.path("type").asText() + "”在办件台中无法显示，整张表单都会空白。",
                        "请改用文本、选择、日期等组件；上传材料请用“材料”页签。"));
    }
}
