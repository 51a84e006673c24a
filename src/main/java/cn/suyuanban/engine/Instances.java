package cn.suyuanban.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** What the public API does not tell about a running instance. */
public final class Instances {

    private Instances() {}

    /** The id of the outermost process instance: parts called by a case belong to that case. */
    public static String rootId(DelegateExecution execution) {
        String root = ((ExecutionEntity) execution).getRootProcessInstanceId();
        return root == null ? execution.getProcessInstanceId() : root;
    }

    /** Whether the instance was called by another one. */
    public static boolean isCalled(DelegateExecution execution) {
        return !execution.getProcessInstanceId().equals(rootId(execution));
    }

    /** The definition the outermost instance follows: the service a called part works for. */
    public static String rootDefinitionId(DelegateExecution execution) {
        return root(execution).getProcessDefinitionId();
    }

    /** The number people use for what the outermost instance is, null if it has none. */
    public static String rootBusinessKey(DelegateExecution execution) {
        return root(execution).getBusinessKey();
    }

    private static ExecutionEntity root(DelegateExecution execution) {
        ExecutionEntity instance = ((ExecutionEntity) execution).getProcessInstance();
        while (instance.getSuperExecution() != null) {
            instance = instance.getSuperExecution().getProcessInstance();
        }
        return instance;
    }

    /** Why the instance is being deleted, empty if it ends by itself. */
    public static Optional<String> deletion(DelegateExecution execution) {
        ExecutionEntity entity = (ExecutionEntity) execution;
        return entity.isDeleteRoot() || entity.getDeleteReason() != null
                ? Optional.ofNullable(entity.getDeleteReason()).or(() -> Optional.of(""))
                : Optional.empty();
    }
}
