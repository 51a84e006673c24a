package cn.suyuanban.engine.lean;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Gives candidates their right on a task; for a task that is only being created, none can be in the database yet. */
final class TaskGrants extends DefaultAuthorizationProvider {

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
