package cn.suyuanban.engine.migration;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the guards among the engine's own validators: whoever migrates, by page, Cockpit, REST or batch, comes past them. */
@Component
class MigrationGuardPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostMigratingActivityInstanceValidators(List.of(new TimerGuard(), new JoinGuard()));
        engine.setCustomPostMigrationInstructionValidators(List.of(new DueDateGuard()));
    }
}
