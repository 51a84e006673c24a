package cn.suyuanban.escalation;

import cn.suyuanban.ledger.CaseStep;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a failure visible in Cockpit as an incident (异常) of the case it concerns. */
@Component
public class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private final RuntimeService runtime;
    private final TaskService tasks;

    Incidents(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    void raise(CaseStep step, String type, String message) {
        raise(step.caseId(), step.id(), type, step.id(), message);
    }

    /**
     * Raises an incident on the step, or on the case where the step is over; while the same one is open, no second.
     *
     * <p>The case may have ended, and the engine keeps incidents of running instances only: then the log warns.
     *
     * @param stepId null if the failure is of the case as a whole
     * @param subject id of what failed, so that two failures of one kind are told apart
     * @param message for everybody who watches the case or reads the log: no personal data
     */
    public void raise(String caseId, String stepId, String type, String subject, String message) {
        if (runtime.createIncidentQuery()
                        .incidentType(type)
                        .configuration(subject)
                        .count()
                > 0) {
            return;
        }
        execution(caseId, stepId)
                .ifPresentOrElse(
                        place -> runtime.createIncident(type, place, subject, message),
                        () -> LOG.warn("{}: 办件已办结，{}", type, message));
    }

    /** Takes an incident back whose cause is mended. */
    public void settle(String type, String subject) {
        runtime.createIncidentQuery().incidentType(type).configuration(subject).list().stream()
                .map(Incident::getId)
                .forEach(runtime::resolveIncident);
    }

    /** An incident hangs on an execution that stands at some activity: best the step's own. */
    private Optional<String> execution(String caseId, String stepId) {
        return Optional.ofNullable(stepId)
                .map(step -> tasks.createTaskQuery().taskId(step).singleResult())
                .map(Task::getExecutionId)
                .or(() -> Optional.ofNullable(runtime.getActivityInstance(caseId))
                        .flatMap(whole -> standing(whole).findFirst()));
    }

    private static Stream<String> standing(ActivityInstance whole) {
        ActivityInstance[] activities = whole.getChildActivityInstances();
        TransitionInstance[] transitions = whole.getChildTransitionInstances();
        return activities.length + transitions.length == 0
                ? Arrays.stream(whole.getExecutionIds())
                : Stream.concat(
                        Arrays.stream(activities).flatMap(Incidents::standing),
                        Arrays.stream(transitions).map(TransitionInstance::getExecutionId));
    }
}
