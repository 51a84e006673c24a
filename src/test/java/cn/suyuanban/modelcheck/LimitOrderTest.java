package cn.suyuanban.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LimitOrderTest {

    private static final Path MODELS = Path.of("src/test/resources/models");

    @Test
    @Tag("R26")
    void aPromiseLongerThanTheLawIsNamedForCaseAndStepButNeverAcrossUnits() throws IOException {
        // given
        String valid = Files.readString(MODELS.resolve("limit-order/valid.bpmn"));
        String promise = "name=\"limit.promised\" value=\"10WD\"";
        String step = "<camunda:property name=\"limit\" value=\"2WD\" />";
        // then: the case promises 21 where the law says 20, and a step promises 46 for a case
        assertThat(messages(valid.replace(promise, "name=\"limit.promised\" value=\"21WD\"")
                        .replaceFirst(step, step + "<camunda:property name=\"limit.case\" value=\"46WD\" />")))
                .containsExactly(
                        "承诺时限 21 个工作日（limit.promised）长于法定时限 20 个工作日。", "承诺时限 46 个工作日（limit.case）长于法定时限 20 个工作日。");
        assertThat(messages(valid.replace(promise, "name=\"limit.promised\" value=\"60CD\"")))
                .isEmpty();
    }

    @Test
    void aLimitWithoutAUnitIsToldHowToMend() throws IOException {
        String invalid = Files.readString(MODELS.resolve("limit-syntax/invalid.bpmn"));
        assertThat(new ModelCheck().check(Map.of("invalid.bpmn", invalid.getBytes(StandardCharsets.UTF_8))))
                .filteredOn(finding -> finding.rule().equals("limit-syntax"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("limit")
                .contains("5WD");
    }

    private static List<String> messages(String model) {
        return new ModelCheck()
                .check(Map.of("valid.bpmn", model.getBytes(StandardCharsets.UTF_8))).stream()
                        .filter(finding -> finding.rule().equals("limit-order"))
                        .map(Finding::message)
                        .toList();
    }
}
