package cn.suyuanban.modelcheck.data;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.DataObject;

/** A material that no step uses or makes is asked for in vain. */
final class DeadDataObjectRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "dead-data-object";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        Set<DataObject> used = Materials.used(model);
        return model.all(DataObject.class)
                .filter(material -> !used.contains(material))
                .map(material ->
                        Violation.of(material, "材料“" + material.getName() + "”没有任何环节使用或产生。", "请连到使用或产生它的环节，或者删除。"));
    }
}
