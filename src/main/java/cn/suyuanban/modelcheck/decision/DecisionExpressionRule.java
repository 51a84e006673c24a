package cn.suyuanban.modelcheck.decision;

import cn.suyuanban.modelcheck.ModelDom;
import cn.suyuanban.modelcheck.Rule;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Cells of a decision are FEEL and reach nothing but their inputs. */
final class DecisionExpressionRule implements Rule<CheckedDecisions> {

    private static final Pattern WAY_OUT = Pattern.compile(
            "\\b(getClass|forName|invoke|newInstance|getRuntime|exec|getClassLoader|processEngine\\w*)\\b");

    private static final Set<String> PROSE = Set.of("description", "textAnnotation");

    @Override
    public String id() {
        return "decision-expression";
    }

    @Override
    public Stream<Violation> check(CheckedDecisions file) {
        return ModelDom.elements(file.model())
                .filter(element -> !PROSE.contains(element.getLocalName()) && isRefused(element))
                .map(element ->
                        new Violation(ModelDom.owner(element), "决策表中的表达式超出允许的范围。", "只能用 FEEL 写数值、文字和比较，不能用脚本语言。"));
    }

    private static boolean isRefused(Element element) {
        String language = element.getAttribute("expressionLanguage");
        return !language.isEmpty() && !language.toLowerCase(Locale.ROOT).contains("feel")
                || ModelDom.values(element)
                        .anyMatch(value -> WAY_OUT.matcher(value).find());
    }
}
