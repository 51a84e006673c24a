package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.support.SuyuanbanTest;
import java.nio.file.Path;
import java.util.List;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The second wall behind the shield: what the engine itself evaluates, whoever asks. */
@SuyuanbanTest
class SecurityExpressionTest {

    private static final String DECISION = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="probe-definitions" name="probe"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" namespace="http://suyuanban.cn/test">
              <decision id="probe" name="probe" camunda:historyTimeToLive="1">
                <decisionTable id="table" hitPolicy="FIRST">
                  <input id="input"><inputExpression id="in" typeRef="string" expressionLanguage="juel">
                    <text>%s</text></inputExpression></input>
                  <output id="output" name="result" typeRef="string"/>
                  <rule id="rule"><inputEntry id="i"><text></text></inputEntry>
                    <outputEntry id="o"><text>"done"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @TempDir
    private Path dir;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Test
    void theProbeWouldWorkWithoutTheWalls() throws ScriptException {
        // given
        Path file = dir.resolve("unguarded");
        // when
        new ScriptEngineManager().getEngineByName("juel").eval(Probe.creating(file));
        // then
        assertThat(file).exists();
    }

    @Test
    void anOrQueryCannotRunCode() {
        // given
        Path file = dir.resolve("or-query");
        // when
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .dueAfterExpression(Probe.creating(file))
                        .endOr()
                        .list())
                .rootCause()
                .hasMessageContaining("query-expression");
        // then
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${processEngine}",
                "${takeDueDeadlinesDelegate}",
                "${now().getClass()}",
                "${dateTime().plusDays(1).toString().bytes}",
                "${currentUser()}${''.getClass()}",
                "${currentUserGroups().clear()}",
                "#{''.class}",
                "x${1+1}"
            })
    void anOrQueryIsRefusedEveryOtherExpression(String expression) {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .processInstanceBusinessKeyExpression(expression)
                        .endOr()
                        .list())
                .rootCause()
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("query-expression");
    }

    @Test
    void theListsOfClerksMayAskWhoAndWhen() {
        // given
        identity.setAuthentication("market", List.of("market"));
        // when / then
        assertThat(tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${currentUser()}")
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .dueBeforeExpression("${now()}")
                        .dueAfterExpression("${dateTime().plusDays(1).withMillisOfDay(0)}")
                        .endOr()
                        .list())
                .isNotNull();
    }

    @Test
    void aDecisionWithAnExpressionThatIsNoFeelIsRefused() {
        // given
        Path file = dir.resolve("decision");
        DeploymentBuilder deployment =
                repository.createDeployment().addString("probe.dmn", DECISION.formatted(Probe.creating(file)));
        // when / then
        assertThatThrownBy(deployment::deploy).hasMessageContaining("[decision-expression] probe.dmn #in");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${x.class}",
                "'${execution.processEngineServices}'",
                "\"${execution.processEngineServices}\"",
                "${'\\''.concat(execution.id).concat('')}",
                "\\${'}${execution.processEngineServices}'}",
                "${exec<!-- -->ution.processEngineServices}",
                "${exec<![CDATA[ution]]>.processEngineServices}",
                "${exec&#x75;tion.processEngineServices}",
                "#{task.id}",
                "${externalTask.getExecution()}",
                "${x == 'y' ? 'a' : 'b'}${execution.id}",
                "${x['class']}"
            })
    void aModelWithAWayOutIsRefused(String expression) {
        // given
        DeploymentBuilder deployment =
                repository.createDeployment().addString("probe.bpmn", Models.withCondition("", expression));
        // when / then
        assertThatThrownBy(deployment::deploy).hasMessageContaining("[expression-allowed] probe.bpmn");
    }
}
