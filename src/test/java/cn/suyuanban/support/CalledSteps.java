package cn.suyuanban.support;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** What is open in a case wherever it is drawn: a matter is wired from parts, and each runs as an instance of its own. */
@TestComponent
public class CalledSteps {

    /** The step of 部门审查, the same for every department: the matter's call activity tells which. */
    private static final String REVIEW = "Activity_Review";

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    public List<Task> tasks(ProcessInstance instance) {
        return instances(instance).stream()
                .flatMap(id -> tasks.createTaskQuery().processInstanceId(id).list().stream())
                .toList();
    }

    public List<Job> timers(ProcessInstance instance) {
        return instances(instance).stream()
                .flatMap(id -> management.createJobQuery().processInstanceId(id).timers().list().stream())
                .toList();
    }

    /** The element a designer thinks of: the call of a review, else the step itself. */
    public String drawnAs(Task task) {
        return task.getTaskDefinitionKey().equals(REVIEW) ? caller(task) : task.getTaskDefinitionKey();
    }

    /** A case and the parts it calls. */
    public List<String> instances(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery().rootProcessInstanceId(instance.getId()).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private String caller(Task task) {
        return history.createHistoricActivityInstanceQuery().activityType("callActivity").unfinished().list().stream()
                .filter(call -> task.getProcessInstanceId().equals(call.getCalledProcessInstanceId()))
                .map(HistoricActivityInstance::getActivityId)
                .findFirst()
                .orElse(REVIEW);
    }
}
