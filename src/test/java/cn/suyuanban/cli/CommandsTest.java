package cn.suyuanban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final String BROKEN = "src/test/resources/models/user-task-limit/invalid.bpmn";
    private static final String FORMS = "src/test/resources/models/forms";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void startsTheProductWhenNoCommandIsNamed() {
        assertThat(Commands.run()).isEmpty();
        assertThat(Commands.run("--server.port=0", "--suyuanban.data=/tmp/x")).isEmpty();
    }

    @Test
    void findsNoErrorInTheShippedModels() {
        assertThat(run("check", "processes", "forms")).as(out.toString()).isZero();
    }

    @Test
    void namesRuleElementAndRemedyOfAnError() {
        assertThat(run("check", BROKEN)).isEqualTo(1);
        assertThat(out.toString()).contains("错误", "user-task-limit", BROKEN, "Activity_Check", "2WD");
    }

    @Test
    void writesFindingsForScripts() throws IOException {
        assertThat(run("check", BROKEN, FORMS, "--format", "json")).isEqualTo(1);
        JsonNode finding = new ObjectMapper().readTree(out.toString()).get(0);
        assertThat(finding.get("rule").asText()).isEqualTo("user-task-limit");
        assertThat(finding.get("level").asText()).isEqualTo("ERROR");
        assertThat(finding.get("element").asText()).isEqualTo("Activity_Check");
    }

    @Test
    void writesFindingsForCodeHosts() throws IOException {
        assertThat(run("check", BROKEN, FORMS, "--format", "sarif")).isEqualTo(1);
        JsonNode run = new ObjectMapper().readTree(out.toString()).at("/runs/0");
        assertThat(run.at("/tool/driver/rules/0/id").asText()).isEqualTo("user-task-limit");
        assertThat(run.at("/results/0/ruleIndex").asInt(-1)).isZero();
        assertThat(run.at("/results/0/level").asText()).isEqualTo("error");
        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(BROKEN);
        assertThat(run.at("/results/0/locations/0/logicalLocations/0/name").asText())
                .isEqualTo("Activity_Check");
    }

    @Test
    void namesAFileThatCodeHostsAndMachinesOfAnyEncodingFind() throws IOException {
        // given
        Path file = Files.copy(Path.of(BROKEN), folder.resolve("办事 流程.bpmn"));
        // when
        assertThat(run("check", file.toString(), "--format", "sarif")).isEqualTo(1);
        // then
        assertThat(out.toString()).matches("\\p{ASCII}+");
        assertThat(new ObjectMapper()
                        .readTree(out.toString())
                        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .startsWith("file:///")
                .endsWith("%E5%8A%9E%E4%BA%8B%20%E6%B5%81%E7%A8%8B.bpmn");
    }

    @Test
    void checksOneModelAmongItsNeighbours() {
        assertThat(run("check", "processes/company-setup.bpmn"))
                .as(out.toString())
                .isZero();
    }

    @Test
    void namesAGroupTheCountyDoesNotHave() {
        assertThat(run("check", "processes/open-restaurant.bpmn", "--groups", "window,market,market-head,fire,city"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("group-exists", "Activity_ReviewTobacco")
                .doesNotContain("ReviewFire");
    }

    @Test
    void readsNothingButModelsDecisionsAndForms() throws IOException {
        Files.copy(Path.of(BROKEN), folder.resolve("broken.bpmn"));
        Files.writeString(folder.resolve("notes.json"), "no model");
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).doesNotContain("notes.json");
    }

    @Test
    void isNotContentWithAFolderThatHoldsNoModel() {
        assertThat(run("check", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("没有流程、决策表或表单");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chekc",
                "check --format=xml",
                "check no/such/folder",
                "check --nonsense",
                "new-matter --id=x",
                "new-matter --from=none.csv"
            })
    void saysHowToUseACommandThatWasUsedWrongly(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).containsAnyOf("Usage", "Did you mean");
    }

    @Test
    void writesANewMatterThatTheCheckLetsPass() {
        assertThat(run(
                        "new-matter",
                        "--id",
                        "sample-permit",
                        "--name",
                        "示例许可",
                        "--departments",
                        "market,fire,tax,city,police,approval",
                        "--out",
                        folder.toString()))
                .as(err.toString())
                .isZero();
        assertThat(run("check", folder.toString())).isZero();
        assertThat(out.toString()).contains("没有发现问题");
    }

    @Test
    void takesAWorkbookOfThreeHundredAndFiftyMattersOver() throws IOException {
        // given
        Path list = workbook(350, "market");
        // when
        int exit = run("new-matter", "--from", list.toString(), "--out", folder.toString());
        // then
        assertThat(exit).as(err.toString()).isZero();
        assertThat(folder.resolve("processes")).isDirectoryContaining("glob:**matter-syb-9350.bpmn");
        try (var models = Files.list(folder.resolve("processes"))) {
            assertThat(models).hasSize(350);
        }
    }

    @Test
    void namesTheBadRowsOfAWorkbookAndWritesNothing() throws IOException {
        assertThat(run("new-matter", "--from", workbook(2, "没有的局").toString(), "--out", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("第 2 行 department-unknown", "第 3 行 department-unknown", "共 2 行有问题");
        assertThat(folder.resolve("processes")).doesNotExist();
    }

    private Path workbook(int matters, String lead) throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream to = Files.newOutputStream(file);
                Workbook book = new Workbook(to, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("事项清单");
            row(sheet, 0, "事项编码", "事项名称", "牵头部门", "承诺时限");
            for (int i = 1; i <= matters; i++) {
                row(sheet, i, "SYB-9%03d".formatted(i), "示例事项" + i, lead, "5个工作日");
            }
        }
        return file;
    }

    private static void row(Worksheet sheet, int number, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(number, i, cells[i]);
        }
    }

    private int run(String... arguments) {
        return Commands.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
