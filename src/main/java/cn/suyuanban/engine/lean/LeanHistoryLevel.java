package cn.suyuanban.engine.lean;

import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Full history without what no page shows: each change of a variable's value, candidates that came and went, and jobs
 * that went well.
 *
 * <p>Keeps the name and number of the full level, which the database remembers.
 */
final class LeanHistoryLevel extends HistoryLevelFull {

    private static final Set<HistoryEventType> LEFT_OUT = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.IDENTITY_LINK_ADD,
            HistoryEventTypes.IDENTITY_LINK_DELETE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE);

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        return !LEFT_OUT.contains(eventType) && !(eventType == HistoryEventTypes.TASK_INSTANCE_UPDATE && isProduct());
    }

    /** What the product itself changes on an open task (priority, due date) reaches its history when the task ends. */
    private static boolean isProduct() {
        CommandContext command = Context.getCommandContext();
        return command != null && command.getAuthenticatedUserId() == null;
    }
}
