package cn.suyuanban.modelcheck.naming;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.DataObject;
import org.camunda.bpm.model.bpmn.instance.DataObjectReference;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Ids name the family and the words of the label; a generated id tells nobody anything in a log. */
final class ElementIdsRule implements Rule<CheckedModel> {

    private static final Pattern WORDS = Pattern.compile("[A-Z][A-Za-z0-9]*(_[A-Z][A-Za-z0-9]*)*");

    private static final Map<Class<? extends ModelElementInstance>, String> FAMILIES = families();

    @Override
    public String id() {
        return "element-ids";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return FAMILIES.entrySet().stream().flatMap(family -> model.all(family.getKey())
                .filter(element -> !isNamed(element, family.getValue()))
                .map(element -> Violation.of(
                        element,
                        "元素 ID“" + element.getAttributeValue("id") + "”不规范或是自动生成的。",
                        "请改为 " + family.getValue() + " 加英文词，例如 " + family.getValue() + "CheckMaterials。")));
    }

    private static boolean isNamed(ModelElementInstance element, String prefix) {
        String id = element.getAttributeValue("id");
        return id != null
                && id.startsWith(prefix)
                && WORDS.matcher(id.substring(prefix.length())).matches();
    }

    private static Map<Class<? extends ModelElementInstance>, String> families() {
        Map<Class<? extends ModelElementInstance>, String> families = new LinkedHashMap<>();
        families.put(Activity.class, "Activity_");
        families.put(Gateway.class, "Gateway_");
        families.put(StartEvent.class, "StartEvent_");
        families.put(EndEvent.class, "EndEvent_");
        families.put(BoundaryEvent.class, "Event_");
        families.put(IntermediateCatchEvent.class, "Event_");
        families.put(IntermediateThrowEvent.class, "Event_");
        families.put(SequenceFlow.class, "Flow_");
        families.put(DataObject.class, "DataObject_");
        families.put(DataObjectReference.class, "DataObjectReference_");
        families.put(Message.class, "Message_");
        return families;
    }
}
