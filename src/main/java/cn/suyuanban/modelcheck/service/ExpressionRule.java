package cn.suyuanban.modelcheck.service;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.ModelDom;
import cn.suyuanban.modelcheck.Rule;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Expressions read variables, compare them and call building blocks; nothing that leads out of the engine.
 *
 * <p>Text in quotes is searched too: what looks like a string here can be code to the engine, {@code '${execution.id}'}.
 */
final class ExpressionRule implements Rule<CheckedModel> {

    private static final Set<String> PROSE = Set.of("documentation", "textAnnotation");
    private static final Pattern WAY_OUT = Pattern.compile(
            "\\b(class|getClass|forName|getMethods?|invoke|newInstance"
                    + "|getRuntime|exec|getClassLoader|execution|caseExecution|task|externalTask|getProcessEngine\\w*|processEngine\\w*)\\b|\\[");

    @Override
    public String id() {
        return "expression-allowed";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return ModelDom.elements(model.model())
                .filter(element -> !PROSE.contains(element.getLocalName()))
                .flatMap(ExpressionRule::check);
    }

    private static Stream<Violation> check(Element element) {
        return ModelDom.values(element)
                .filter(value -> value.contains("${") || value.contains("#{"))
                .filter(value -> WAY_OUT.matcher(value).find())
                .map(value -> new Violation(
                        ModelDom.owner(element), "表达式“" + value.trim() + "”超出允许的范围。", "只能读取流程变量、比较，或调用构件库中的构件。"));
    }
}
