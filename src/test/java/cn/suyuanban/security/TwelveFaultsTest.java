package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.ModelCheck;
import cn.suyuanban.modelcheck.Surroundings;
import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One fault a file: the same finding at the same element whichever way the file comes. */
@SuyuanbanTest
class TwelveFaultsTest {

    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final String DEPLOY = "/engine-rest/deployment/create";
    private static final String NAME = "twelve-faults";
    private static final String START = "classpath";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Surroundings engine;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/models/twelve-faults.csv")
    void isNamedAloneByCheckByRestAndByStart(String rule, String element) throws IOException {
        // given
        Map<String, String> files = bundle(rule);
        String named = "[%s] invalid.bpmn #%s：".formatted(rule, element);
        long before = repository.createDeploymentQuery().count();
        // when
        List<Finding> findings = new ModelCheck().check(bytes(files), engine);
        HttpResponse<String> answer = Visitor.machine(port, "designer").deploy(DEPLOY, NAME, files);
        // then
        assertThat(findings).singleElement().asString().startsWith(named);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).path("message").asText())
                .startsWith("model-refused")
                .endsWith("\n" + findings.get(0));
        assertThatThrownBy(() -> deployAsStart(files))
                .hasMessageContaining("model-refused")
                .hasMessageEndingWith("：\n" + findings.get(0));
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private static Map<String, String> bundle(String rule) throws IOException {
        return Map.of(
                "invalid.bpmn", Files.readString(MODELS.resolve(rule).resolve("invalid.bpmn")),
                "fixture-apply.form", Files.readString(MODELS.resolve("forms/fixture-apply.form")),
                "fixture-check.form", Files.readString(MODELS.resolve("forms/fixture-check.form")));
    }

    private static Map<String, byte[]> bytes(Map<String, String> files) {
        return files.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue()
                .getBytes(StandardCharsets.UTF_8)));
    }

    private void deployAsStart(Map<String, String> files) {
        DeploymentBuilder deployment =
                repository.createDeployment().name("bundle:invalid").source(START);
        files.forEach(deployment::addString);
        deployment.deploy();
    }
}
