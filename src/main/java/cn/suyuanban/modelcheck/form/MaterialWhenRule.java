package cn.suyuanban.modelcheck.form;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.ModelProperties;
import cn.suyuanban.modelcheck.Rule;
import cn.suyuanban.modelcheck.expression.Names;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.DataObject;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * A material that not everybody needs says who does, over the questions of the application form: the guide (情形引导) asks an
 * applicant the same questions before there is a case.
 */
final class MaterialWhenRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "material-when";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        boolean matter = model.process()
                .filter(process -> "matter".equals(ModelProperties.of(process).get("kind")))
                .isPresent();
        return matter ? model.all(DataObject.class).flatMap(material -> check(model, material)) : Stream.empty();
    }

    private static Stream<Violation> check(CheckedModel model, DataObject material) {
        Map<String, String> facts = ModelProperties.of(material);
        boolean conditional = "conditional".equals(facts.get("material.need"));
        String when = facts.get("material.when");
        if (when != null) {
            return conditional
                    ? unasked(model, material, when)
                    : Stream.of(Violation.of(
                            material, "材料写了需要的情形，却不是视情形才需要。", "请把 material.need 改为 conditional，或者删除 material.when。"));
        }
        return conditional
                ? Stream.of(Violation.of(
                        material, "材料视情形才需要，却没有写明什么情形。", "请在 material.when 写条件，只用申请表中的字段，例如 =outdoorSignboard。"))
                : Stream.empty();
    }

    private static Stream<Violation> unasked(CheckedModel model, DataObject material, String when) {
        return asked(model).stream().flatMap(fields -> Names.in(when).stream()
                .filter(name -> !fields.contains(name))
                .map(name -> Violation.of(material, "需要的情形中的“" + name + "”不是申请表的字段。", "请核对字段名；申请时还没有的结果不能用来决定材料。")));
    }

    /** Fields of the application form; empty if the form is not to be found, which {@code form-exists} names. */
    private static Optional<Set<String>> asked(CheckedModel model) {
        Set<String> forms = model.all(StartEvent.class)
                .flatMap(start -> FormRefs.of(start).stream())
                .collect(Collectors.toSet());
        return forms.stream().allMatch(form -> model.surroundings().form(form).isPresent())
                ? Optional.of(forms.stream()
                        .flatMap(form -> Variables.fields(model, form))
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }
}
