package cn.suyuanban.engine.lean;

import java.util.List;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;

/** Leaves out of the engine's operation log what the facts say: who started a case and who completed a step. */
public class LeanOperationLog extends UserOperationLogManager {

    @Override
    public void logTaskOperations(String operation, TaskEntity task, List<PropertyChange> changes) {
        if (!UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(operation)) {
            super.logTaskOperations(operation, task, changes);
        }
    }

    @Override
    public void logProcessInstanceOperation(
            String operation, String instance, String definition, String key, List<PropertyChange> changes) {
        if (!UserOperationLogEntry.OPERATION_TYPE_CREATE.equals(operation)) {
            super.logProcessInstanceOperation(operation, instance, definition, key, changes);
        }
    }
}
