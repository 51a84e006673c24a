package cn.suyuanban.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.SuyuanbanApplication;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.modelcheck.ModelCheck;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists in the documents against the code they describe. */
class DocumentationTest {

    @Test
    void theReadmeNamesEverySetting() throws IOException {
        Set<String> real = new TreeSet<>();
        try (InputStream metadata = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            for (JsonNode property : new ObjectMapper().readTree(metadata).get("properties")) {
                real.add(property.get("name").asText());
            }
        }
        real.add("suyuanban.data");
        assertThat(cells("README.md", "`(suyuanban\\.[a-z.-]+)`")).isEqualTo(real);
    }

    @Test
    void theReadmeNamesEveryModel() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            assertThat(cells("README.md", "`(processes/[a-z-]+\\.[a-z]+)`"))
                    .isEqualTo(models.map(Path::toString).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void theReadmeNamesEveryDemoAccount() throws IOException {
        String demo = Files.readString(Path.of("src/main/java/cn/suyuanban/demo/DemoAccounts.java"));
        Matcher accounts = Pattern.compile("\\n {8}([A-Z_]+)\\(\"").matcher(demo);
        List<String> ids = accounts.results()
                .map(account -> account.group(1).toLowerCase().replace('_', '-'))
                .toList();
        assertThat(ids).hasSize(19);
        assertThat(Files.readString(Path.of("README.md")))
                .contains(ids.stream().map(id -> "`" + id + "`").toList());
    }

    @Test
    void theDesignersGuideNamesEveryRule() throws IOException {
        assertThat(cells("docs/designers.md", "\\(rules/([a-z-]+)\\.md\\)"))
                .isEqualTo(new TreeSet<>(ModelCheck.rules()));
    }

    @Test
    void theDesignersGuideNamesEveryBuildingBlock() throws IOException {
        Set<String> blocks = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(SuyuanbanApplication.class)
                        .stream()
                        .filter(type -> type.isAnnotatedWith(BuildingBlock.class))
                        .map(JavaClass::getSimpleName)
                        .map(name -> name.substring(0, 1).toLowerCase() + name.substring(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(cells("docs/designers.md", "^\\| `\\$\\{([A-Za-z]+)")).isEqualTo(blocks);
    }

    @Test
    void theDesignersGuideNamesEveryPropertyOfAModel() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String module : List.of("modelcheck", "catalog")) {
            read.addAll(
                    found("src/main/java/cn/suyuanban/" + module, "\"((?:limit|matter|material|acts)\\.[a-z.]+)\""));
        }
        assertThat(read).contains("limit.of", "matter.code", "material.code");
        assertThat(cells("docs/designers.md", "`([a-z]+\\.[a-z.]+)`")).containsAll(read);
    }

    @Test
    void theGuideToDocumentsNamesEveryTemplateAndEveryNameTheyUse() throws IOException {
        String guide = "docs/zh-CN/documents.md";
        Path templates = Path.of("src/main/resources/templates/documents");
        try (Stream<Path> files = Files.list(templates)) {
            assertThat(cells(guide, "`([a-z-]+\\.txt)`"))
                    .isEqualTo(files.map(file -> file.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        Set<String> used = found(templates.toString(), "\\$\\{(?:#lists\\.isEmpty\\()?([a-zA-Z]+)");
        used.removeAll(Set.of("item", "n", "document", "material", "separator", "template"));
        assertThat(used).contains("applicant", "granted");
        assertThat(cells(guide, "`([a-zA-Z]+)`")).containsAll(used);
    }

    private static Set<String> found(String folder, String pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.addAll(cells(file.toString(), pattern));
            }
        }
        return found;
    }

    private static Set<String> cells(String document, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(Path.of(document)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
