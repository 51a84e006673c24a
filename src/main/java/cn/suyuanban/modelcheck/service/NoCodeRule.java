package cn.suyuanban.modelcheck.service;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.ModelDom;
import cn.suyuanban.modelcheck.Rule;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A model carries no code: no scripts, Java classes, commands, mails or web pages; what it can run are named building
 * blocks.
 */
final class NoCodeRule implements Rule<CheckedModel> {

    private static final Set<String> REFUSED_ELEMENTS = Set.of("scriptTask", "script", "connector");
    private static final Set<String> REFUSED_ATTRIBUTES = Set.of(
            "class", "variableMappingClass", "taskFormHandlerClass", "formHandlerClass", "scriptFormat", "language");
    private static final Set<String> REFUSED_TYPES = Set.of("shell", "mail");
    private static final String FORM = "camunda-forms:";

    @Override
    public String id() {
        return "no-code";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return ModelDom.elements(model.model())
                .filter(element -> REFUSED_ELEMENTS.contains(element.getLocalName()) || hasRefusedAttribute(element))
                .map(element -> new Violation(
                        ModelDom.owner(element),
                        "模型中不允许脚本、Java 类、命令、邮件或网页表单（" + element.getLocalName() + "）。",
                        "请改用构件库中的构件，写法如 camunda:delegateExpression=\"${acceptCaseDelegate}\"；表单请用 camunda:formRef。"));
    }

    private static boolean hasRefusedAttribute(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(element.getAttributes()::item)
                .anyMatch(NoCodeRule::isRefused);
    }

    private static boolean isRefused(Node attribute) {
        String name = attribute.getLocalName();
        String value = attribute.getNodeValue();
        return REFUSED_ATTRIBUTES.contains(name)
                || name.equals("type") && REFUSED_TYPES.contains(value.toLowerCase(Locale.ROOT))
                || name.equals("formKey") && !value.startsWith(FORM);
    }
}
