package cn.suyuanban.modelcheck.form;

import cn.suyuanban.modelcheck.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * A list in a form is shown whole, and such a form has a button of its own to hand it in.
 *
 * <p>form-js 1.8.7 hands in the rows that are unfolded and no others; and once a list has rows, Tasklist's own button stays
 * out of use.
 */
final class FormListRule implements Rule<FormFile> {

    @Override
    public String id() {
        return "form-list";
    }

    @Override
    public Stream<Violation> check(FormFile form) {
        boolean submits = form.components().anyMatch(component -> "submit".equals(text(component, "action")));
        return form.components()
                .filter(component -> "dynamiclist".equals(text(component, "type")))
                .flatMap(list -> Stream.concat(folded(list), submits ? Stream.empty() : unsubmittable(list)));
    }

    private static Stream<Violation> folded(JsonNode list) {
        return list.path("disableCollapse").asBoolean()
                ? Stream.empty()
                : Stream.of(new Violation(text(list, "id"), "列表会折叠，折叠起来的行提交时全部丢失。", "请在列表的属性中勾选不折叠（disableCollapse）。"));
    }

    private static Stream<Violation> unsubmittable(JsonNode list) {
        return Stream.of(new Violation(text(list, "id"), "表单有列表而没有自己的提交按钮，办件台的“办结”对这样的表单不起作用。", "请在表单末尾加一个提交按钮。"));
    }

    private static String text(JsonNode component, String name) {
        return component.path(name).asText();
    }
}
