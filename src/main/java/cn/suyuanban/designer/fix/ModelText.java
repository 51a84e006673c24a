package cn.suyuanban.designer.fix;

import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Small changes to the text of a model that leave every other character where it is.
 *
 * <p>The Model API tells what to change and does not write it: reading adds the standard's default attributes to every
 * element and writing sorts them, so that a diff of one changed word would show the whole file.
 */
final class ModelText {

    private static final String ATTRIBUTES = "(?:\\s+[\\w:.-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*?";
    private static final Pattern CAMUNDA_PREFIX =
            Pattern.compile("xmlns:([\\w.-]+)\\s*=\\s*[\"']" + CAMUNDA_NS + "[\"']");

    private ModelText() {}

    /** Gives an element an attribute that it has not. */
    static String attribute(String text, String id, String name, String value) {
        Matcher tag = tag(id).matcher(text);
        return tag.find()
                ? text.substring(0, tag.end()) + " " + name + "=\"" + value + "\"" + text.substring(tag.end())
                : text;
    }

    /** The same in the namespace of the engine, which a model may not know yet. */
    static String camundaAttribute(String text, String id, String name, String value) {
        Matcher prefix = CAMUNDA_PREFIX.matcher(text);
        return prefix.find()
                ? attribute(text, id, prefix.group(1) + ":" + name, value)
                : attribute(attribute(text, id, "camunda:" + name, value), id, "xmlns:camunda", CAMUNDA_NS);
    }

    /** Takes the condition of a flow away. */
    static String withoutCondition(String text, String flow) {
        Pattern condition = Pattern.compile(
                "(" + tag(flow).pattern() + ATTRIBUTES + "\\s*>(?:(?!<(?:[\\w.-]+:)?conditionExpression).)*?)"
                        + "\\s*<((?:[\\w.-]+:)?conditionExpression)\\b.*?</\\2\\s*>",
                Pattern.DOTALL);
        return condition.matcher(text).replaceFirst("$1");
    }

    /** Gives an element another id, and all who name it. */
    static String renamed(String text, String id, String other) {
        String old = Pattern.quote(id);
        return text.replaceAll("(=\\s*([\"']))" + old + "(?=\\2)", "$1" + other)
                .replaceAll("(>\\s*)" + old + "(?=\\s*</)", "$1" + other);
    }

    /** The start tag of an element up to its id. */
    private static Pattern tag(String id) {
        return Pattern.compile("<[\\w:.-]+" + ATTRIBUTES + "\\s+id\\s*=\\s*[\"']" + Pattern.quote(id) + "[\"']");
    }
}
