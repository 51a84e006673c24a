package cn.suyuanban.designer.fix;

import cn.suyuanban.designer.fix.QuickFixes.Edit;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.DataObject;
import org.camunda.bpm.model.bpmn.instance.DataObjectReference;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Gives an element an id out of its family and its label: English words as they stand, Chinese ones in pinyin.
 *
 * <p>A flow is named after the ends it joins, or after its gateway and its answer. What has no label keeps its id, since
 * nobody could tell what a made-up one means.
 */
final class ElementIdFix implements QuickFix {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");

    /** The first that fits counts, so the narrow ones stand before the wide ones. */
    private static final Map<Class<? extends ModelElementInstance>, String> FAMILIES = families();

    @Override
    public String rule() {
        return "element-ids";
    }

    @Override
    public Optional<Edit> of(ModelElementInstance element) {
        String words = element instanceof SequenceFlow flow ? flow(flow) : words(element.getAttributeValue("name"));
        return family(element).filter(family -> !words.isEmpty()).map(family -> {
            String id = free(element, family + words);
            return new Edit("把 ID 改为 " + id, text -> ModelText.renamed(text, element.getAttributeValue("id"), id));
        });
    }

    private static Optional<String> family(ModelElementInstance element) {
        return FAMILIES.entrySet().stream()
                .filter(family -> family.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String flow(SequenceFlow flow) {
        String from = end(flow.getSource());
        String answer = words(flow.getName());
        String to = flow.getSource() instanceof Gateway && !answer.isEmpty() ? answer : end(flow.getTarget());
        return from.isEmpty() || to.isEmpty() ? "" : from + "_" + to;
    }

    /** The words of an id that has some, else those of the label. */
    private static String end(FlowNode node) {
        if (node == null) {
            return "";
        }
        String id = node.getId().replaceFirst("^[A-Za-z]+_", "");
        return id.matches("[A-Z][A-Za-z]*(_[A-Z][A-Za-z]*)*") ? id : words(node.getName());
    }

    private static String words(String label) {
        return label == null
                ? ""
                : Arrays.stream(PINYIN.transliterate(label).split("[^A-Za-z0-9]+"))
                        .map(word -> word.replaceFirst("^[0-9]+", ""))
                        .filter(word -> !word.isEmpty())
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static String free(ModelElementInstance element, String id) {
        String free = id;
        for (int i = 2; element.getModelInstance().getModelElementById(free) != null; i++) {
            free = id + i;
        }
        return free;
    }

    private static Map<Class<? extends ModelElementInstance>, String> families() {
        Map<Class<? extends ModelElementInstance>, String> families = new LinkedHashMap<>();
        families.put(StartEvent.class, "StartEvent_");
        families.put(EndEvent.class, "EndEvent_");
        families.put(Event.class, "Event_");
        families.put(Activity.class, "Activity_");
        families.put(Gateway.class, "Gateway_");
        families.put(SequenceFlow.class, "Flow_");
        families.put(DataObject.class, "DataObject_");
        families.put(DataObjectReference.class, "DataObjectReference_");
        families.put(Message.class, "Message_");
        return families;
    }
}
