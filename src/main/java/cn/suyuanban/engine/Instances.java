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

    /** Why the instance is being deleted, empty if it ends by itself. */
    public static Optional<String> deletion(DelegateExecution execution) {
        ExecutionEntity entity = (ExecutionEntity) execution;
        return entity.isDeleteRoot() || entity.getDeleteReason() != null
                ? Optional.ofNullable(entity.getDeleteReason()).or(() -> Optional.of(""))
                : Optional.empty();
    }
}
