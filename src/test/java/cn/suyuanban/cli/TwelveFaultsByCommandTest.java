package cn.suyuanban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The command names the same fault at the same element as the gate does, see {@code security.TwelveFaultsTest}. */
class TwelveFaultsByCommandTest {

    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final String GROUPS = "window,market,market-head,fire,city,tobacco";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/models/twelve-faults.csv")
    void isNamedAlone(String rule, String element) throws IOException {
        // when
        StringWriter out = new StringWriter();
        int exit = Commands.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute(
                        "check",
                        MODELS.resolve(rule).resolve("invalid.bpmn").toString(),
                        MODELS.resolve("forms").toString(),
                        "--groups",
                        GROUPS,
                        "--format",
                        "json");
        // then
        JsonNode findings = new ObjectMapper().readTree(out.toString());
        assertThat(exit).isEqualTo(1);
        assertThat(findings).as(out.toString()).hasSize(1);
        assertThat(findings.at("/0/rule").asText()).isEqualTo(rule);
        assertThat(findings.at("/0/element").asText()).isEqualTo(element);
    }
}
