package cn.suyuanban.modelcheck.form;

import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;

/** A form has an id, by which tasks find it. */
final class FormIdRule implements Rule<FormFile> {

    @Override
    public String id() {
        return "form-id";
    }

    @Override
    public Stream<Violation> check(FormFile form) {
        return form.id().isEmpty()
                ? Stream.of(new Violation("", "表单没有 id。", "请在表单属性中填写 ID，写法为“流程-环节”。"))
                : Stream.empty();
    }
}
