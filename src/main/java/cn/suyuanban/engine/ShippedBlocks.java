package cn.suyuanban.engine;

import java.beans.Introspector;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The building blocks on the class path, found as Spring finds them but without starting it. */
public final class ShippedBlocks {

    private static final String PRODUCT = "cn.suyuanban";

    private final Map<String, AnnotationMetadata> byName;

    private ShippedBlocks(Map<String, AnnotationMetadata> byName) {
        this.byName = byName;
    }

    /** Reads the classes, which are not loaded for it. */
    public static ShippedBlocks scan() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(BuildingBlock.class));
        return new ShippedBlocks(scanner.findCandidateComponents(PRODUCT).stream()
                .map(block -> ((AnnotatedBeanDefinition) block).getMetadata())
                .collect(Collectors.toMap(
                        block -> Introspector.decapitalize(ClassUtils.getShortName(block.getClassName())),
                        block -> block)));
    }

    /** Names as expressions use them. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** The class of a block. */
    public Class<?> type(String name) {
        return ClassUtils.resolveClassName(byName.get(name).getClassName(), ShippedBlocks.class.getClassLoader());
    }

    /** The variables a block writes, empty if there is none of this name. */
    public Optional<Set<String>> writtenBy(String name) {
        return Optional.ofNullable(byName.get(name))
                .map(block -> block.getAnnotationAttributes(BuildingBlock.class.getName()))
                .map(facts -> Set.of((String[]) facts.get("writes")));
    }
}
