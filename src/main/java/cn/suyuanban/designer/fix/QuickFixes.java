package cn.suyuanban.designer.fix;

import cn.suyuanban.modelcheck.Finding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** All quick fixes, on the text of a model. */
public final class QuickFixes {

    private static final List<QuickFix> ALL =
            List.of(new HistoryTimeToLiveFix(), new GatewayDefaultFix(), new ElementIdFix());

    private QuickFixes() {}

    /**
     * What a quick fix does.
     *
     * @param label what is done, for people
     * @param work does it to the text of the model
     */
    record Edit(String label, UnaryOperator<String> work) {}

    /** What would be done about a finding, in Chinese; empty if there is no quick fix for it. */
    public static Optional<String> label(Finding finding, byte[] content) {
        return find(finding.rule()).isEmpty()
                ? Optional.empty()
                : read(content)
                        .flatMap(model -> edit(finding.rule(), finding.element(), model))
                        .map(Edit::label);
    }

    /** The model with the fix made, empty if there is nothing for it to do. */
    public static Optional<byte[]> apply(String rule, String element, byte[] content) {
        return read(content)
                .flatMap(model -> edit(rule, element, model))
                .map(edit -> edit.work().apply(new String(content, StandardCharsets.UTF_8)))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Edit> edit(String rule, String element, BpmnModelInstance model) {
        ModelElementInstance found = model.getModelElementById(element);
        return found == null ? Optional.empty() : find(rule).flatMap(fix -> fix.of(found));
    }

    private static Optional<QuickFix> find(String rule) {
        return ALL.stream().filter(fix -> fix.rule().equals(rule)).findFirst();
    }

    /** A model that cannot be read has a finding of its own, and no quick fix. */
    private static Optional<BpmnModelInstance> read(byte[] content) {
        try {
            return Optional.of(Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
        } catch (ModelException e) {
            return Optional.empty();
        }
    }
}
