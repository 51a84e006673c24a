package cn.suyuanban.modelcheck.data;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.ModelProperties;
import cn.suyuanban.modelcheck.Rule;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.DataObject;
import org.camunda.bpm.model.bpmn.instance.DataObjectReference;

/** A material says its code, whether it is needed and where it comes from: the guide and the catalogue are made of it. */
final class MaterialFactsRule implements Rule<CheckedModel> {

    private static final Set<String> NEEDS = Set.of("required", "deferrable", "conditional");

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern FILE = Pattern.compile("forms/[a-z0-9-]+/[a-z0-9-]+\\.(pdf|docx|xlsx|txt)");
    private static final Set<String> SOURCES = Set.of("applicant", "shared", "produced");

    @Override
    public String id() {
        return "material-facts";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.all(DataObject.class).flatMap(material -> Stream.concat(check(model, material), files(material)));
    }

    private static Stream<Violation> check(CheckedModel model, DataObject material) {
        Map<String, String> facts = ModelProperties.of(material);
        boolean complete = names(model, material).anyMatch(name -> name != null && !name.isBlank())
                && CODE.matcher(facts.getOrDefault("material.code", "")).matches()
                && NEEDS.contains(facts.getOrDefault("material.need", ""))
                && SOURCES.contains(facts.getOrDefault("material.source", ""));
        return complete
                ? Stream.empty()
                : Stream.of(
                        Violation.of(
                                material,
                                "材料缺少名称，或者 material.code、material.need、material.source 缺少或写错。",
                                "code 用小写英文加连字符；need 为 required、deferrable 或 conditional；source 为 applicant、shared 或 produced。"));
    }

    private static Stream<Violation> files(DataObject material) {
        Map<String, String> facts = ModelProperties.of(material);
        return Stream.of("material.form", "material.sample")
                .filter(property -> facts.containsKey(property)
                        && !FILE.matcher(facts.get(property)).matches())
                .map(property -> Violation.of(
                        material,
                        "材料的 " + property + " 不是可以下载的文件。",
                        "写成 forms/流程编号/文件名，文件名用小写英文、数字和连字符，扩展名为 pdf、docx、xlsx 或 txt。"));
    }

    /** Camunda Modeler writes the name on the symbol. */
    private static Stream<String> names(CheckedModel model, DataObject material) {
        Stream<String> symbols = model.all(DataObjectReference.class)
                .filter(symbol -> material.equals(symbol.getDataObject()))
                .map(DataObjectReference::getName);
        return Stream.concat(Stream.of(material).map(DataObject::getName), symbols);
    }
}
