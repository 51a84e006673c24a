package cn.suyuanban.modelcheck.data;

import cn.suyuanban.modelcheck.CheckedModel;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.DataAssociation;
import org.camunda.bpm.model.bpmn.instance.DataInputAssociation;
import org.camunda.bpm.model.bpmn.instance.DataObject;
import org.camunda.bpm.model.bpmn.instance.DataObjectReference;
import org.camunda.bpm.model.bpmn.instance.DataOutputAssociation;

/** Which materials the steps of a model use or make. */
final class Materials {

    private Materials() {}

    /** Texts of the child elements of that name: the model API answers null for an id that is not there. */
    static Stream<String> texts(DataAssociation association, String child) {
        return association.getDomElement().getChildElements().stream()
                .filter(element -> element.getLocalName().equals(child))
                .map(element -> element.getTextContent().trim());
    }

    /** Data objects that some step is joined with. */
    static Set<DataObject> used(CheckedModel model) {
        Set<String> joined = Stream.concat(
                        model.all(DataInputAssociation.class).flatMap(use -> texts(use, "sourceRef")),
                        model.all(DataOutputAssociation.class).flatMap(product -> texts(product, "targetRef")))
                .collect(Collectors.toSet());
        return model.all(DataObjectReference.class)
                .filter(reference -> joined.contains(reference.getId()) && reference.getDataObject() != null)
                .map(DataObjectReference::getDataObject)
                .collect(Collectors.toSet());
    }
}
