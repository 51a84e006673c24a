package cn.suyuanban.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.SuyuanbanApplication;
import cn.suyuanban.engine.BuildingBlock;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedModelsCheckTest {

    @Test
    void theShippedModelsKeepEveryRule() throws IOException {
        // when
        List<Finding> findings = new ModelCheck().check(shipped(), new Product());
        // then
        assertThat(findings).isEmpty();
    }

    private static Map<String, byte[]> shipped() throws IOException {
        Map<String, byte[]> shipped = new LinkedHashMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    shipped.put(file.toString(), Files.readAllBytes(file));
                }
            }
        }
        return shipped;
    }

    /** The building blocks as the sources declare them. */
    private static final class Product implements Surroundings {

        private final Map<String, Set<String>> written = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(SuyuanbanApplication.class)
                        .stream()
                        .filter(type -> type.isAnnotatedWith(BuildingBlock.class))
                        .collect(Collectors.toMap(Product::bean, Product::written));

        @Override
        public boolean hasBlock(String name) {
            return written.containsKey(name);
        }

        @Override
        public Optional<Set<String>> writtenBy(String block) {
            return Optional.ofNullable(written.get(block));
        }

        private static String bean(JavaClass type) {
            return type.getSimpleName().substring(0, 1).toLowerCase()
                    + type.getSimpleName().substring(1);
        }

        private static Set<String> written(JavaClass type) {
            return Set.of(type.getAnnotationOfType(BuildingBlock.class).writes());
        }
    }
}
