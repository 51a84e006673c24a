package cn.suyuanban.engine.lean;

import cn.suyuanban.engine.ProcessObserver;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Gives candidates their right on a task; for a task that is only being created, none can be in the database yet.
 *
 * <p>Tells the observers of candidates as well: the engine has no event that says which one came or went, and to read them
 * anew with every change of a task would cost a statement each.
 */
final class TaskGrants extends DefaultAuthorizationProvider {

    private final ObjectProvider<ProcessObserver> source;
    private volatile List<ProcessObserver> observers;

    TaskGrants(ObjectProvider<ProcessObserver> source) {
        this.source = source;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
        tell(type, observer -> observer.candidateAdded(task.getId(), group, null));
        return super.newTaskGroupIdentityLink(task, group, type);
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
        tell(type, observer -> observer.candidateAdded(task.getId(), null, user));
        return super.newTaskUserIdentityLink(task, user, type);
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String group, String type) {
        tell(type, observer -> observer.candidateRemoved(task.getId(), group, null));
        return super.deleteTaskGroupIdentityLink(task, group, type);
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String user, String type) {
        tell(type, observer -> observer.candidateRemoved(task.getId(), null, user));
        return super.deleteTaskUserIdentityLink(task, user, type);
    }

    private void tell(String type, Consumer<ProcessObserver> what) {
        if (IdentityLinkType.CANDIDATE.equals(type)) {
            if (observers == null) {
                observers = source.orderedStream().toList();
            }
            observers.forEach(what);
        }
    }

    @Override
    protected AuthorizationEntity getGrantAuthorization(String task, String user, String group, Resource resource) {
        return isNew(task) ? null : super.getGrantAuthorization(task, user, group, resource);
    }

    private static boolean isNew(String task) {
        CachedDbEntity cached = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(TaskEntity.class, task);
        return cached != null && cached.getEntityState() == DbEntityState.TRANSIENT;
    }
}
