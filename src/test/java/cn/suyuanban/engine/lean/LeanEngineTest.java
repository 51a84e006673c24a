package cn.suyuanban.engine.lean;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.engine.Decisions;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What docs/decisions/0013 leaves out is left out in the open, and what it keeps is kept. */
@SuyuanbanTest
class LeanEngineTest {

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Restaurant restaurant;

    @Test
    void refusesARevocationInsteadOfIgnoringIt() {
        // given
        Authorization denied = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        denied.setUserId("market");
        denied.setResource(Resources.PROCESS_DEFINITION);
        denied.setResourceId("open-restaurant");
        denied.removePermission(Permissions.READ);
        // then
        assertThatThrownBy(() -> authorizations.saveAuthorization(denied)).hasMessageContaining("authorization-revoke");
    }

    @Test
    void letsNobodyAddATaskThatNoModelNames() {
        assertThatThrownBy(() -> tasks.saveTask(tasks.newTask())).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void logsAClaimButLeavesCompletingToTheFacts() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        Task check = restaurant.task(instance, "Activity_CheckMaterials");
        // when
        restaurant.complete(check.getId(), "window", Map.of("checkResult", "accept"));
        // then
        assertThat(history.createUserOperationLogQuery()
                        .processInstanceId(check.getProcessInstanceId())
                        .list())
                .extracting(UserOperationLogEntry::getOperationType)
                .contains(UserOperationLogEntry.OPERATION_TYPE_CLAIM)
                .doesNotContain(
                        UserOperationLogEntry.OPERATION_TYPE_COMPLETE, UserOperationLogEntry.OPERATION_TYPE_CREATE);
    }

    @Test
    void givesTheRightOnANewTaskOnceToEachCandidate() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        Task review = restaurant.task(instance, "Activity_ReviewFood");
        // when: the same group again, and another
        tasks.addCandidateGroup(review.getId(), "market");
        tasks.addCandidateGroup(review.getId(), "market-head");
        // then
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(review.getId())
                        .list())
                .extracting(Authorization::getGroupId)
                .containsExactlyInAnyOrder("market", "market-head");
    }

    @Test
    void asksANewVersionOfADecisionTableAtOnce() {
        // given
        deploy("\"a\"");
        assertThat(answer()).isEqualTo("a");
        // when
        deploy("\"b\"");
        // then
        assertThat(answer()).isEqualTo("b");
    }

    private Object answer() {
        return decisions
                .latest("lean-engine-test")
                .evaluate(Map.of())
                .getFirstResult()
                .getEntry("answer");
    }

    private void deploy(String answer) {
        repository
                .createDeployment()
                .addString("lean-engine-test.dmn", DMN.formatted(answer))
                .deploy();
    }

    private static final String DMN = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="http://suyuanban.cn/tests">
              <decision id="lean-engine-test" name="试验" camunda:historyTimeToLive="P1D">
                <decisionTable id="t" hitPolicy="FIRST">
                  <output id="o" name="answer" typeRef="string" />
                  <rule id="r"><outputEntry id="e"><text>%s</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;
}
