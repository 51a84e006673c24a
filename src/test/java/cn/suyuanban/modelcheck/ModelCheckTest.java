package cn.suyuanban.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule has a folder of fixtures: one that keeps it and one that breaks it and nothing else. */
class ModelCheckTest {

    private static final Path FIXTURES = Path.of("src/test/resources/models");

    private final ModelCheck check = new ModelCheck();

    @ParameterizedTest
    @CsvSource({
        "user-task-limit, bpmn, Activity_Check",
        "limit-syntax, bpmn, Activity_Check",
        "limit-order, bpmn, Activity_Check",
        "limit-fits, bpmn, sample",
        "history-time-to-live, bpmn, sample",
        "no-code, bpmn, Activity_More",
        "expression-allowed, bpmn, Activity_More",
        "form-component, form, Field_Scan"
    })
    void aBrokenModelYieldsExactlyItsFinding(String rule, String extension, String element) throws IOException {
        // when
        List<Finding> kept = check.check(fixture(rule, "valid." + extension));
        List<Finding> broken = check.check(fixture(rule, "invalid." + extension));
        // then
        assertThat(kept).isEmpty();
        assertThat(broken).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.file()).isEqualTo("invalid." + extension);
            assertThat(finding.message()).isNotBlank();
        });
    }

    @Test
    void aFileThatIsNoModelIsNamed() throws IOException {
        assertThat(check.check(fixture("model-readable", "invalid.bpmn")))
                .extracting(Finding::rule, Finding::file)
                .containsExactly(tuple("model-readable", "invalid.bpmn"));
    }

    @Test
    void aLimitWithoutAUnitIsToldHowToMend() throws IOException {
        assertThat(check.check(fixture("limit-syntax", "invalid.bpmn")))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("limit")
                .contains("5WD");
    }

    @Test
    @Tag("R26")
    void aPromiseLongerThanTheLawIsNamedForCaseAndStepButNeverAcrossUnits() throws IOException {
        // given
        String valid = new String(fixture("limit-order", "valid.bpmn").get("valid.bpmn"), StandardCharsets.UTF_8);
        // when: the case promises 21 where the law says 20, and a step promises 46 for a case
        String broken = valid.replace("limit.promised\" value=\"20WD\"", "limit.promised\" value=\"21WD\"")
                .replace("value=\"19WD\"", "value=\"46WD\"");
        // then
        assertThat(messages(broken))
                .containsExactly(
                        "承诺时限 21 个工作日（limit.promised）长于法定时限 20 个工作日。", "承诺时限 46 个工作日（limit.case）长于法定时限 20 个工作日。");
        assertThat(messages(valid.replace(
                        "name=\"limit.promised\" value=\"20WD\"", "name=\"limit.promised\" value=\"60CD\"")))
                .isEmpty();
    }

    private List<String> messages(String model) {
        return check.check(Map.of("sample.bpmn", model.getBytes(StandardCharsets.UTF_8))).stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void theShippedModelsHaveNoFinding() throws IOException {
        Map<String, byte[]> shipped = new LinkedHashMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    shipped.put(file.toString(), Files.readAllBytes(file));
                }
            }
        }
        assertThat(shipped).isNotEmpty();
        assertThat(check.check(shipped)).isEmpty();
    }

    private static Map<String, byte[]> fixture(String rule, String name) throws IOException {
        return Map.of(name, Files.readAllBytes(FIXTURES.resolve(rule).resolve(name)));
    }
}
