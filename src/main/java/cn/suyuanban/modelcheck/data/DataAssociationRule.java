package cn.suyuanban.modelcheck.data;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.DataAssociation;
import org.camunda.bpm.model.bpmn.instance.DataInputAssociation;
import org.camunda.bpm.model.bpmn.instance.DataObjectReference;
import org.camunda.bpm.model.bpmn.instance.DataOutputAssociation;

/** A data association joins a step and a data object that are both there, and every reference has its data object. */
final class DataAssociationRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "data-association";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        Set<String> references = model.all(DataObjectReference.class)
                .map(DataObjectReference::getId)
                .collect(Collectors.toSet());
        return Stream.of(
                        broken(model, DataInputAssociation.class, "sourceRef", references),
                        broken(model, DataOutputAssociation.class, "targetRef", references),
                        model.all(DataObjectReference.class)
                                .filter(reference -> reference.getDataObject() == null)
                                .map(reference -> Violation.of(reference, "材料图形没有对应的数据对象。", "请删除图形后重新拖入数据对象。")))
                .flatMap(all -> all);
    }

    private static <T extends DataAssociation> Stream<Violation> broken(
            CheckedModel model, Class<T> type, String end, Set<String> references) {
        return model.all(type)
                .filter(association -> Materials.texts(association, end).noneMatch(references::contains))
                .map(association -> Violation.of(association.getParentElement(), "材料连线没有连到材料。", "请删除连线后重新连接环节和材料。"));
    }
}
