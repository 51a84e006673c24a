package cn.suyuanban.designer;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.security.Grants;
import cn.suyuanban.security.Roles;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes from watchers the right to every process at once, which they had in databases from before leads were sealed, and
 * gives them each service but those of leads instead.
 *
 * <p>At each start, since whoever grants it again by hand opens the leads with it.
 */
@Component
@Order(20)
class BroadGrants implements ApplicationRunner {

    private final Grants grants;
    private final ServiceOpening opening;
    private final EngineCommands commands;

    BroadGrants(Grants grants, ServiceOpening opening, EngineCommands commands) {
        this.grants = grants;
        this.opening = opening;
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        commands.asProduct(() -> {
            long narrowed = Roles.WATCHERS.stream()
                    .filter(group -> grants.withdraw(group, Resources.PROCESS_DEFINITION, Authorization.ANY))
                    .count();
            if (narrowed > 0) {
                opening.openToWatchers();
            }
            return null;
        });
    }
}
