package cn.suyuanban.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule has a page and a folder of files: those that keep it, and those that break it and nothing else. */
class RuleFixturesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/models");
    private static final Path PAGES = Path.of("docs/rules");
    private static final String FORMS = "forms";

    @TestFactory
    Stream<DynamicTest> aBrokenFileYieldsExactlyItsFindingAndASoundOneNone() throws IOException {
        Properties elements = new Properties();
        elements.load(Files.newBufferedReader(FIXTURES.resolve("broken-elements.properties")));
        return ModelCheck.rules().stream().flatMap(rule -> files(FIXTURES.resolve(rule)).stream()
                .map(file ->
                        DynamicTest.dynamicTest(rule + "/" + file.getFileName(), () -> check(rule, file, elements))));
    }

    private static void check(String rule, Path file, Properties elements) throws IOException {
        // when
        Map<String, byte[]> one = Map.of(file.getFileName().toString(), Files.readAllBytes(file));
        List<Finding> findings = new ModelCheck().check(one, new Town());
        // then
        if (file.getFileName().toString().startsWith("valid")) {
            assertThat(findings).isEmpty();
            return;
        }
        String key = rule + "/" + file.getFileName();
        assertThat(elements.stringPropertyNames()).contains(key);
        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.file()).isEqualTo(file.getFileName().toString());
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
        assertThat(findings)
                .extracting(Finding::element)
                .containsExactly(elements.getProperty(key).split(" ", -1));
    }

    @Test
    void everyRuleHasAPageASoundAndABrokenFile() throws IOException {
        assertThat(ModelCheck.rules()).doesNotHaveDuplicates().allSatisfy(rule -> {
            assertThat(PAGES.resolve(rule + ".md")).content().startsWith("# `" + rule + "`");
            assertThat(files(FIXTURES.resolve(rule)))
                    .extracting(file -> file.getFileName().toString())
                    .anyMatch(name -> name.startsWith("valid"))
                    .anyMatch(name -> name.startsWith("invalid"));
        });
        assertThat(names(PAGES).map(name -> name.replace(".md", "")))
                .containsExactlyInAnyOrderElementsOf(ModelCheck.rules());
        assertThat(names(FIXTURES).filter(name -> !name.contains(".") && !name.equals(FORMS)))
                .containsExactlyInAnyOrderElementsOf(ModelCheck.rules());
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList().stream();
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What the fixtures refer to: a few groups, one part, one decision, two forms and one building block. */
    private static final class Town implements Surroundings {

        @Override
        public boolean hasGroup(String id) {
            return Set.of("window", "market", "fire").contains(id);
        }

        @Override
        public boolean hasProcess(String id) {
            return id.equals("department-review");
        }

        @Override
        public boolean hasDecision(String id) {
            return id.equals("extension-rules");
        }

        @Override
        public Optional<byte[]> form(String id) {
            try {
                Path file = FIXTURES.resolve(FORMS).resolve(id + ".form");
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean hasBlock(String name) {
            return name.equals("acceptCaseDelegate");
        }

        @Override
        public Optional<Set<String>> writtenBy(String block) {
            return Optional.of(Set.of());
        }
    }
}
