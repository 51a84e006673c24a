package cn.suyuanban.escalation;

import cn.suyuanban.ledger.CaseStep;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Makes a failure visible in Cockpit as an incident (异常) of the case it concerns. */
@Component
class Incidents {

    private final RuntimeService runtime;
    private final TaskService tasks;

    Incidents(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    void raise(CaseStep step, String type, String message) {
        runtime.createIncident(type, executionOf(step), step.id(), message);
    }

    /** An incident hangs on an execution that stands at some activity. */
    private String executionOf(CaseStep step) {
        Task task = tasks.createTaskQuery().taskId(step.id()).singleResult();
        return task != null
                ? task.getExecutionId()
                : runtime.getActivityInstance(step.caseId())
                        .getChildActivityInstances()[0]
                        .getExecutionIds()[0];
    }
}
