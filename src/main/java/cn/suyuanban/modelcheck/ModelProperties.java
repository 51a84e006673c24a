package cn.suyuanban.modelcheck;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.DataObject;
import org.camunda.bpm.model.bpmn.instance.DataObjectReference;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/**
 * The {@code camunda:property} values of an element, which carry the dialect of our models (design.md section 4).
 *
 * <p>A blank value says nothing: Camunda Modeler writes one for every field of a template that is left empty.
 * What stands on a symbol of a data object counts for the data object, because only symbols can be selected there.
 */
public final class ModelProperties {

    private ModelProperties() {}

    public static Map<String, String> of(BaseElement element) {
        Map<String, String> values = own(element);
        if (element instanceof DataObject object) {
            symbols(object).forEach(symbol -> own(symbol).forEach(values::putIfAbsent));
        }
        return values;
    }

    private static Stream<DataObjectReference> symbols(DataObject object) {
        return object.getModelInstance().getModelElementsByType(DataObjectReference.class).stream()
                .filter(symbol -> object.getId().equals(symbol.getAttributeValue("dataObjectRef")));
    }

    private static Map<String, String> own(BaseElement element) {
        Map<String, String> values = new LinkedHashMap<>();
        ExtensionElements extensions = element.getExtensionElements();
        if (extensions != null) {
            extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .filter(property -> isSaid(property.getCamundaName()) && isSaid(property.getCamundaValue()))
                    .forEach(property -> values.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return values;
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }
}
