package cn.suyuanban.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Is told of every process instance and user task, inside the engine's transaction; what it throws undoes the step.
 *
 * <p>Built-in listeners call it, so no model has to name it and no migration or modification can skip it.
 */
public interface ProcessObserver {

    /** A start form was submitted; returns the values that may become process variables. */
    default Map<String, Object> startFormSubmitted(DelegateExecution execution, Map<String, Object> values) {
        return values;
    }

    default void instanceStarted(DelegateExecution execution) {}

    default void instanceEnded(DelegateExecution execution) {}

    default void taskCreated(DelegateTask task) {}

    /** Somebody claimed the task, was given it, or gave it back. */
    default void taskAssigned(DelegateTask task) {}

    /** The due date of the task was changed. */
    default void taskMoved(DelegateTask task) {}

    /** A task, new or not, has another candidate: a group or, where that is null, a person. */
    default void candidateAdded(String task, String group, String person) {}

    /** A task has lost a candidate, also because it ends. */
    default void candidateRemoved(String task, String group, String person) {}

    default void taskCompleted(DelegateTask task) {}

    default void taskCancelled(DelegateTask task) {}
}
