package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.procedure.lead.OpenLead;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody might type about a lead into the engine is refused over real HTTP, whoever types it. */
@SuyuanbanTest
class SecurityLeadWordsTest extends OpenLead {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @ParameterizedTest
    @Tag("R58")
    @ValueSource(strings = {"inspector", "admin"})
    void noWordAboutALeadIsLeftAtItsTasksOrVariables(String user) {
        // given
        reported();
        Task task = task();
        Map<String, String> words = Map.of(
                "POST /task/%s/comment/create", "{'message':'QXWORD','processInstanceId':'%s'}",
                "PUT /task/%s/", "{'name':'QXWORD','description':'QXWORD','owner':'QXWORD'}",
                "PUT /task/%s/variables/note", "{'value':'QXWORD','type':'String'}",
                "POST /task/%s/localVariables", "{'modifications':{'note':{'value':'QXWORD'}}}",
                "POST /task/%s/claim", "{'userId':'QXWORD'}",
                "POST /task/%s/assignee", "{'userId':'QXWORD'}",
                "POST /task/%s/delegate", "{'userId':'QXWORD'}",
                "POST /task/%s/identity-links", "{'userId':'QXWORD','type':'candidate'}",
                "POST /task/%s/bpmnEscalation", "{'escalationCode':'x','variables':{'note':{'value':'QXWORD'}}}",
                "POST /task/%s/bpmnError", "{'errorCode':'x','variables':{'note':{'value':'QXWORD'}}}");
        for (String engine : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            words.forEach((request, body) -> {
                // when
                HttpResponse<String> refused = send(engine, user, request.formatted(task.getId()), body);
                // then
                assertThat(refused.statusCode()).as(request).isBetween(400, 500);
                // The engine's own resource for comments answers each refusal with a sentence of its own.
                if (user.equals("admin") && !request.contains("comment")) {
                    assertThat(refused.body()).as(request).contains("lead-words-sealed");
                }
            });
        }
        assertThat(tasks.getTaskComments(task.getId())).isEmpty();
        assertThat(task()).returns(task.getName(), Task::getName).returns(null, Task::getAssignee);
    }

    @ParameterizedTest
    @Tag("R58")
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /process-instance/%1$s/variables/note | {'value':'QXWORD'}",
                "POST | /process-instance/%1$s/variables | {'modifications':{'note':{'value':'QXWORD'}}}",
                "POST | /process-instance/%1$s/modification | {'instructions':[{'type':'startBeforeActivity',"
                        + "'activityId':'Activity_ClassifyLead','variables':{'note':{'value':'QXWORD'}}}]}",
                "POST | /execution/%1$s/signal | {'variables':{'note':{'value':'QXWORD'}}}",
                "POST | /execution/%1$s/localVariables | {'modifications':{'note':{'value':'QXWORD'}}}"
            })
    void noVariableIsSetAtALeadsProcess(String method, String path, String body) {
        reported();
        HttpResponse<String> refused = send("/engine-rest", "admin", method + " " + path.formatted(lead.getId()), body);
        assertThat(refused.body()).contains("lead-words-sealed");
    }

    @ParameterizedTest
    @Tag("R58")
    @ValueSource(strings = {"inspector", "admin"})
    void noAttachmentIsLeftAtALead(String user) {
        reported();
        String path = "/engine-rest/task/" + task().getId() + "/attachment/create";
        HttpResponse<String> refused = Visitor.machine(port, user).uploadWithoutToken(path, "content", "QXWORD");
        assertThat(refused.statusCode()).isBetween(400, 500);
        assertThat(tasks.getTaskAttachments(task().getId())).isEmpty();
        assertThat(tasks.getProcessInstanceAttachments(lead.getId())).isEmpty();
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceId(lead.getId())
                .taskDefinitionKey("Activity_ClassifyLead")
                .singleResult();
    }

    private HttpResponse<String> send(String engine, String user, String request, String body) {
        Visitor visitor = engine.startsWith("/engine-rest") ? Visitor.machine(port, user) : Visitor.staff(port, user);
        String[] parts = request.split(" ");
        return visitor.send(
                parts[0], engine + parts[1], body.formatted(lead.getId()).replace('\'', '"'));
    }
}
