package cn.suyuanban.designer.templates;

import static cn.suyuanban.designer.templates.Binding.attribute;
import static cn.suyuanban.designer.templates.Field.hidden;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.ShippedBlocks;
import java.beans.Introspector;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Templates for the building blocks (构件) a service task can run, read from the classes themselves.
 *
 * <p>Found as Spring finds them but without starting it, so that the file can be written by the build.
 */
final class BlockTemplates {

    private BlockTemplates() {}

    static List<ElementTemplate> all() {
        ShippedBlocks blocks = ShippedBlocks.scan();
        return blocks.names().stream()
                .<Class<?>>map(blocks::type)
                .filter(block -> JavaDelegate.class.isAssignableFrom(block) && isShipped(block))
                .sorted(Comparator.comparing(Class::getSimpleName))
                .map(BlockTemplates::template)
                .toList();
    }

    /** Tests have building blocks of their own on the same class path. */
    private static boolean isShipped(Class<?> block) {
        return source(block).equals(source(BuildingBlock.class));
    }

    private static URL source(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static ElementTemplate template(Class<?> block) {
        BuildingBlock facts = block.getAnnotation(BuildingBlock.class);
        String bean = Introspector.decapitalize(block.getSimpleName());
        return ElementTemplate.of(
                "block." + bean,
                facts.label(),
                description(facts),
                "bpmn:ServiceTask",
                List.of(hidden(attribute("camunda:delegateExpression"), "${" + bean + "}")));
    }

    private static String description(BuildingBlock facts) {
        return variables("读取变量", facts.reads()) + variables("写入变量", facts.writes());
    }

    private static String variables(String verb, String[] names) {
        return verb + "：" + (names.length == 0 ? "无" : String.join("、", names)) + "。";
    }
}
