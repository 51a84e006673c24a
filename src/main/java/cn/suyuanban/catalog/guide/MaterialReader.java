package cn.suyuanban.catalog.guide;

import cn.suyuanban.catalog.guide.MatterGuide.Material;
import cn.suyuanban.modelcheck.ModelProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.DataInputAssociation;
import org.camunda.bpm.model.bpmn.instance.DataObject;
import org.camunda.bpm.model.bpmn.instance.DataObjectReference;
import org.camunda.bpm.model.bpmn.instance.DataOutputAssociation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ItemAwareElement;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * Reads materials: data objects with a {@code material.code}, and the steps associated with them.
 *
 * <p>A data object is drawn once for every step that uses it; the code says that it is the same material.
 */
final class MaterialReader {

    private MaterialReader() {}

    static List<Material> read(Process process) {
        BpmnModelInstance model = (BpmnModelInstance) process.getModelInstance();
        Map<String, Material> materials = new LinkedHashMap<>();
        for (DataObject object : model.getModelElementsByType(DataObject.class)) {
            code(object).ifPresent(code -> materials.putIfAbsent(code, material(code, object)));
        }
        for (DataInputAssociation use : model.getModelElementsByType(DataInputAssociation.class)) {
            use.getSources().forEach(source -> step(use.getParentElement())
                    .ifPresent(step -> of(source, materials).ifPresent(material -> add(material.usedBy(), step))));
        }
        for (DataOutputAssociation make : model.getModelElementsByType(DataOutputAssociation.class)) {
            step(make.getParentElement()).ifPresent(step -> of(make.getTarget(), materials)
                    .ifPresent(material -> add(material.producedBy(), step)));
        }
        return List.copyOf(materials.values());
    }

    /** A whole number, null if there is none. */
    static Integer number(String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    private static Material material(String code, DataObject object) {
        Map<String, String> facts = ModelProperties.of(object);
        return new Material(
                code,
                name(object),
                facts.getOrDefault("material.need", "required"),
                facts.get("material.when"),
                facts.getOrDefault("material.source", "applicant"),
                number(facts.get("material.copies")),
                facts.get("material.form"),
                facts.get("material.sample"),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Camunda Modeler writes the name at the symbol, the data object has none. */
    private static String name(DataObject object) {
        Stream<DataObjectReference> symbols =
                object.getModelInstance().getModelElementsByType(DataObjectReference.class).stream()
                        .filter(symbol -> object.equals(symbol.getDataObject()));
        return Stream.concat(Stream.of(object), symbols)
                .map(FlowElement::getName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Material> of(ItemAwareElement element, Map<String, Material> materials) {
        DataObject object = element instanceof DataObjectReference reference
                ? reference.getDataObject()
                : element instanceof DataObject direct ? direct : null;
        return Optional.ofNullable(object).flatMap(MaterialReader::code).map(materials::get);
    }

    private static Optional<String> code(DataObject object) {
        return Optional.ofNullable(ModelProperties.of(object).get("material.code"));
    }

    private static Optional<String> step(Object element) {
        return element instanceof Activity step ? Optional.of(step.getId()) : Optional.empty();
    }

    private static void add(List<String> steps, String step) {
        if (!steps.contains(step)) {
            steps.add(step);
        }
    }
}
