package cn.suyuanban.modelcheck.form;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** A form that is named is there, and bound to its newest version or to the same deployment. */
final class FormExistsRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "form-exists";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return FormRefs.nodes(model)
                .flatMap(node -> FormRefs.of(node).stream().flatMap(form -> check(model, node, form)));
    }

    private static Stream<Violation> check(CheckedModel model, FlowNode node, String form) {
        if (!form.contains("${") && model.surroundings().form(form).isEmpty()) {
            return Stream.of(Violation.of(node, "表单“" + form + "”不存在。", "请把表单文件与模型一并部署，或者改为已部署的表单 ID。"));
        }
        return FormRefs.isBoundPlainly(node)
                ? Stream.empty()
                : Stream.of(Violation.of(node, "表单“" + form + "”没有绑定版本。", "请把“绑定”设为 latest 或 deployment。"));
    }
}
