package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A designer deploys models, but no code: deploying must not be a way to run something on the server. */
@SuyuanbanTest
class SecurityDeploymentTest {

    private static final String DEPLOY = "/engine-rest/deployment/create";
    private static final String NAME = "security-deployment";
    private static final String FILE = "security-probe.bpmn";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ObjectMapper json;

    @AfterEach
    void removeWhatWasDeployed() {
        repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void aValidModelIsDeployed() {
        // when
        HttpResponse<String> answer =
                Visitor.machine(port, "designer").deploy(DEPLOY, NAME, Map.of(FILE, Models.valid()));
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deployments()).isOne();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedModels")
    void aModelAgainstTheRulesIsRefused(String what, String rule, String element, String model) throws IOException {
        // when
        HttpResponse<String> answer = Visitor.machine(port, "designer").deploy(DEPLOY, NAME, Map.of(FILE, model));
        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(message(answer)).startsWith("model-refused").contains("[%s] %s #%s".formatted(rule, FILE, element));
        assertThat(deployments()).isZero();
    }

    static Stream<Arguments> refusedModels() {
        return Stream.of(
                refused("no limit", "user-task-limit", Models.withStep("<userTask id='Activity_Probe' name='办理'/>")),
                refused("a limit without a unit", "limit-syntax", Models.withStep(Models.userTask("5"))),
                Arguments.of(
                        "no history time to live",
                        "history-time-to-live",
                        "security-probe",
                        Models.withoutHistoryTimeToLive()),
                code(
                        "a script task",
                        "<scriptTask id='Activity_Probe' scriptFormat='juel'><script>x</script></scriptTask>"),
                code("a Java class", "<serviceTask id='Activity_Probe' camunda:class='java.lang.Object'/>"),
                code("a listener class", listener("camunda:executionListener event='start' class='java.lang.Object'")),
                code("a task listener class", listener("camunda:taskListener event='create' class='java.lang.Object'")),
                code(
                        "a connector",
                        "<serviceTask id='Activity_Probe'><extensionElements><camunda:connector>"
                                + "<camunda:connectorId>http-connector</camunda:connectorId>"
                                + "</camunda:connector></extensionElements></serviceTask>"),
                code("a shell command", command("serviceTask", "shell")),
                code("a shell command in capitals", command("serviceTask", "SHELL")),
                code("a shell command of a send task", command("sendTask", "shell")),
                code("a shell command of a rule task", command("businessRuleTask", "shell")),
                code("a mail", command("serviceTask", "mail")),
                code("a web page as form", form("embedded:deployment:page.html")),
                code("a web page as form by expression", form("${page}")),
                Arguments.of(
                        "a condition in a script language",
                        "no-code",
                        "Flow_Begun",
                        Models.withCondition("language='juel'", "${lang:import('f', 'java.nio.file.Files')}")),
                Arguments.of(
                        "reflection",
                        "expression-allowed",
                        "Flow_Begun",
                        Models.withCondition("", "${''.getClass().forName('java.lang.Runtime')}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"probe.bpmn", "probe.bpmn20.xml", "probebpmn", "bpmn20.xml", "probe.txt.bpmn", "x/bpmn"})
    void noFileNameLeadsPastTheRules(String file) throws IOException {
        // given
        String shell =
                Models.withStep("<scriptTask id='Activity_Probe' scriptFormat='juel'><script>x</script></scriptTask>");
        // when
        HttpResponse<String> answer = Visitor.machine(port, "designer").deploy(DEPLOY, NAME, Map.of(file, shell));
        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(message(answer)).contains("[no-code] " + file + " #Activity_Probe");
        assertThat(deployments()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload.form", "uploadform"})
    void aFormThatTasklistCannotDrawIsRefused(String file) throws IOException {
        // given
        String form = """
                {"id": "probe-form", "type": "default", "components": [
                  {"type": "group", "id": "Group_1", "components": [{"type": "filepicker", "id": "Field_Upload"}]}]}
                """;
        // when
        HttpResponse<String> answer = Visitor.machine(port, "designer").deploy(DEPLOY, NAME, Map.of(file, form));
        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(message(answer)).contains("[form-component] " + file + " #Field_Upload");
        assertThat(deployments()).isZero();
    }

    @Test
    void oneBadFileRefusesTheWholeDeployment() {
        // given
        Map<String, String> files = Map.of(FILE, Models.valid(), "bad.bpmn", Models.withStep(Models.userTask("5")));
        // when
        HttpResponse<String> answer = Visitor.machine(port, "designer").deploy(DEPLOY, NAME, files);
        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(deployments()).isZero();
    }

    private long deployments() {
        return repository.createDeploymentQuery().deploymentName(NAME).count();
    }

    private String message(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body()).path("message").asText();
    }

    private static Arguments refused(String what, String rule, String model) {
        return Arguments.of(what, rule, "Activity_Probe", model);
    }

    private static Arguments code(String what, String step) {
        return refused(what, "no-code", Models.withStep(step));
    }

    private static String listener(String listener) {
        return Models.userTask("2WD").replace("<extensionElements>", "<extensionElements><" + listener + "/>");
    }

    private static String command(String element, String type) {
        return "<%s id='Activity_Probe' camunda:type='%s'><extensionElements><camunda:field name='command'>"
                        .formatted(element, type)
                + "<camunda:string>true</camunda:string></camunda:field></extensionElements></%s>".formatted(element);
    }

    private static String form(String key) {
        return Models.userTask("2WD").replace("name='办理'", "name='办理' camunda:formKey='" + key + "'");
    }
}
