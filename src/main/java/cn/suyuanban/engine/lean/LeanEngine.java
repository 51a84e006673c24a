package cn.suyuanban.engine.lean;

import cn.suyuanban.engine.ProcessObserver;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes from a case's cost what the product does not use; what each lever costs is decided in docs/decisions/0013. */
@Component
class LeanEngine extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ProcessObserver> observers;

    LeanEngine(ObjectProvider<ProcessObserver> observers) {
        this.observers = observers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new LeanHistoryLevel()));
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        engine.setResourceAuthorizationProvider(new TaskGrants(observers));
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setCustomSessionFactories(List.of(
                new ManagerFactory(AuthorizationManager.class, LeanAuthorizations::new),
                new ManagerFactory(TaskManager.class, LeanTasks::new),
                new ManagerFactory(UserOperationLogManager.class, LeanOperationLog::new)));
    }
}
