package cn.suyuanban.designer.fix;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.ModelCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quick fix takes the finding away and changes nothing else. */
class QuickFixesTest {

    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final String FILE = "invalid.bpmn";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "history-time-to-live | invalid.bpmn | 十年 | process id=\"invalid\" | process id=\"invalid\" camunda:historyTimeToLive=\"P3650D\"",
                "gateway-default | invalid.bpmn | 把“否”设为默认连线 | exclusiveGateway id=\"Gateway_Complete\" | exclusiveGateway id=\"Gateway_Complete\" default=\"Flow_Complete_No\"",
                "element-ids | invalid.bpmn | Activity_ShenChaXiaoFang | \"Activity_0x3k9f1\" | \"Activity_ShenChaXiaoFang\""
            })
    void theFindingIsGoneAndNothingElseIsOther(String rule, String file, String label, String before, String after)
            throws IOException {
        // given
        String broken = Files.readString(MODELS.resolve(rule).resolve(file));
        Finding finding = finding(broken, rule);
        // when
        String said = QuickFixes.label(finding, bytes(broken)).orElseThrow();
        String fixed =
                text(QuickFixes.apply(rule, finding.element(), bytes(broken)).orElseThrow());
        // then
        assertThat(said).contains(label);
        assertThat(findings(fixed)).isEmpty();
        assertThat(fixed).isEqualTo(broken.replace(before, after));
    }

    @Test
    void theConditionOfADefaultIsTakenAway() throws IOException {
        // given
        String broken = Files.readString(MODELS.resolve("gateway-default").resolve("invalid-condition.bpmn"))
                .replace("\"invalid-condition\"", "\"invalid\"");
        Finding finding = finding(broken, "gateway-default");
        // when
        String fixed = text(QuickFixes.apply("gateway-default", finding.element(), bytes(broken))
                .orElseThrow());
        // then
        assertThat(QuickFixes.label(finding, bytes(broken))).contains("删去默认连线的条件");
        assertThat(findings(fixed)).isEmpty();
        assertThat(fixed)
                .isEqualToIgnoringWhitespace(broken.replaceAll(
                        "(?s)(id=\"Flow_Complete_No\"[^>]*>)\\s*<bpmn:conditionExpression.*?</bpmn:conditionExpression>",
                        "$1"));
    }

    @Test
    void aFlowIsNamedAfterItsEndsOrItsAnswer() throws IOException {
        String model = Files.readString(MODELS.resolve("element-ids").resolve("valid.bpmn"));
        String flow = model.replace("Flow_Check_Complete\"", "Flow_0a1b2c3\"");
        String answer = model.replace("Flow_Complete_Yes\"", "Flow_0a1b2c3\"");
        assertThat(text(QuickFixes.apply("element-ids", "Flow_0a1b2c3", bytes(flow))
                        .orElseThrow()))
                .contains("id=\"Flow_Check_Complete\"", "bpmnElement=\"Flow_Check_Complete\"")
                .doesNotContain("\"Flow_0a1b2c3\"");
        assertThat(text(QuickFixes.apply("element-ids", "Flow_0a1b2c3", bytes(answer))
                        .orElseThrow()))
                .contains("id=\"Flow_Complete_Shi\"");
    }

    @Test
    void aSecondStepOfTheSameLabelGetsANumber() throws IOException {
        String model = Files.readString(MODELS.resolve("element-ids").resolve(FILE))
                .replace("Activity_ReviewFood", "Activity_ShenChaXiaoFang");
        assertThat(QuickFixes.label(finding(model, "element-ids"), bytes(model)))
                .contains("把 ID 改为 Activity_ShenChaXiaoFang2");
    }

    @Test
    void whatAPersonHasToThinkAboutHasNoQuickFix() throws IOException {
        String undecided = Files.readString(MODELS.resolve("gateway-default").resolve(FILE))
                .replaceAll("(?s)(id=\"Flow_Complete_Yes\"[^>]*>).*?</bpmn:sequenceFlow>", "$1</bpmn:sequenceFlow>");
        assertThat(QuickFixes.apply("gateway-default", "Gateway_Complete", bytes(undecided)))
                .isEmpty();
        String nameless =
                Files.readString(MODELS.resolve("element-ids").resolve(FILE)).replace("name=\"审查消防\" ", "");
        assertThat(QuickFixes.apply("element-ids", "Activity_0x3k9f1", bytes(nameless)))
                .isEmpty();
        String limit = Files.readString(MODELS.resolve("user-task-limit").resolve(FILE));
        assertThat(QuickFixes.label(finding(limit, "user-task-limit"), bytes(limit)))
                .isEmpty();
        assertThat(QuickFixes.apply("element-ids", "Activity_Check", bytes("no model")))
                .isEmpty();
    }

    private static Finding finding(String model, String rule) throws IOException {
        return findings(model).stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> findings(String model) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Map.of(FILE, bytes(model)));
        for (String form : List.of("fixture-apply.form", "fixture-check.form")) {
            files.put(form, Files.readAllBytes(MODELS.resolve("forms").resolve(form)));
        }
        return new ModelCheck().check(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
