package cn.suyuanban.modelcheck;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;

/** Checks models and forms against the house rules; the same for tests, command line, designer and gate. */
public final class ModelCheck {

    private static final List<ModelRule> RULES = List.of(
            new HistoryTimeToLiveRule(),
            new UserTaskLimitRule(),
            new LimitSyntaxRule(),
            new LimitOrderRule(),
            new LimitFitsRule(),
            new NoCodeRule(),
            new ExpressionRule());

    private final FormRule forms = new FormRule();

    /** @param files name to content; files that are neither a model nor a form are passed over */
    public List<Finding> check(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .flatMap(file -> check(file.getKey(), file.getValue()))
                .toList();
    }

    /** By the engine's own endings, which need no dot: a file it would deploy must not pass unseen. */
    private Stream<Finding> check(String name, byte[] content) {
        if (name.endsWith("form")) {
            return forms.check(name, content);
        }
        return name.endsWith("bpmn") || name.endsWith("bpmn20.xml") ? checkModel(name, content) : Stream.empty();
    }

    private static Stream<Finding> checkModel(String name, byte[] content) {
        BpmnModelInstance model;
        try {
            model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (ModelException e) {
            return Stream.of(new Finding(
                    "model-readable",
                    Finding.Level.ERROR,
                    name,
                    "",
                    "不是有效的 BPMN 文件：" + e.getMessage(),
                    "请用 Camunda Modeler 重新保存。"));
        }
        return RULES.stream().flatMap(rule -> rule.check(model)
                .map(v -> new Finding(rule.id(), Finding.Level.ERROR, name, v.element(), v.message(), v.remedy())));
    }
}
