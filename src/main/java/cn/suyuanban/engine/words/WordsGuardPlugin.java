package cn.suyuanban.engine.words;

import cn.suyuanban.engine.WordsGuard;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the guards where the engine's own services and checks are; whatever calls the engine comes past them. */
@Component
class WordsGuardPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<WordsGuard> guards;

    WordsGuardPlugin(ObjectProvider<WordsGuard> guards) {
        this.guards = guards;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new GuardedTaskService(guards));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getCommandCheckers()
                .replaceAll(checker ->
                        checker instanceof AuthorizationCommandChecker ? new GuardedVariables(guards) : checker);
    }
}
