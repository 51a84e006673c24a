package cn.suyuanban.document;

import cn.suyuanban.document.pdf.Paper;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * Words documents by text templates, which a county edits without Java: a file in its own folder stands in for the shipped
 * one.
 *
 * <p>Templates are read once, and the county's are tried when the product starts: a mistake must not be found by the case
 * that cannot be accepted for it.
 */
@Component
class DocumentTexts {

    private static final String SUFFIX = ".txt";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    DocumentTexts(DocumentSettings settings) {
        engine.addTemplateResolver(
                resolver(new FileTemplateResolver(), settings.templates().toString() + '/', 1));
        engine.addTemplateResolver(resolver(
                new ClassLoaderTemplateResolver(DocumentTexts.class.getClassLoader()), "templates/documents/", 2));
        if (Files.isDirectory(settings.templates())) {
            Stream.concat(Stream.of(DocumentKind.values()).map(DocumentKind::template), Stream.of("receipt"))
                    .forEach(template -> write(template, Map.of()));
        }
    }

    private static AbstractConfigurableTemplateResolver resolver(
            AbstractConfigurableTemplateResolver resolver, String prefix, int order) {
        resolver.setPrefix(prefix);
        resolver.setSuffix(SUFFIX);
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCheckExistence(true);
        resolver.setOrder(order);
        return resolver;
    }

    /**
     * Words a document.
     *
     * @throws IllegalStateException {@code document-template} if the template cannot be worded
     */
    Letter write(String template, Map<String, Object> facts) {
        Map<String, Object> variables = new HashMap<>();
        facts.forEach((name, value) -> variables.put(name, inOneLine(value)));
        variables.put("separator", Paper.NEW_LINE);
        variables.put("template", template);
        try {
            return Letter.parse(engine.process(template, new Context(null, variables)));
        } catch (TemplateEngineException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "document-template: 文书模板 " + template + SUFFIX + " 有误，请改正模板后重试：" + e.getMessage(), e);
        }
    }

    /** What people write stays in the line it is put into, and so can never begin one that a template would take for its own. */
    private static Object inOneLine(Object value) {
        if (value instanceof String text) {
            return text.strip().replaceAll("\\R", Paper.NEW_LINE);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(DocumentTexts::inOneLine).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> flat = new HashMap<>();
            map.forEach((key, entry) -> flat.put(key, inOneLine(entry)));
            return flat;
        }
        return value;
    }
}
