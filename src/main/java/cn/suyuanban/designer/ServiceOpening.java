package cn.suyuanban.designer;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.engine.ModelsDeployed;
import cn.suyuanban.security.Grants;
import cn.suyuanban.security.Roles;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Opens a service to those who start it (开放受理) in the transaction that deploys it, whoever deploys it and however: the
 * 351st matter can be applied for as soon as it is there.
 */
@Component
class ServiceOpening {

    private static final List<Permission> READING = List.of(
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_TASK);

    private final RepositoryService repository;
    private final Catalog catalog;
    private final Grants grants;
    private final EngineCommands commands;

    ServiceOpening(RepositoryService repository, Catalog catalog, Grants grants, EngineCommands commands) {
        this.repository = repository;
        this.catalog = catalog;
        this.grants = grants;
        this.commands = commands;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void open(ModelsDeployed deployed) {
        commands.asProductApart(() -> {
            repository.createProcessDefinitionQuery().deploymentId(deployed.deployment()).list().stream()
                    .map(ProcessDefinition::getId)
                    .map(catalog::service)
                    .forEach(this::open);
            return null;
        });
    }

    /** Gives watchers each service as its deployment would have given it. */
    void openToWatchers() {
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .map(catalog::service)
                .forEach(this::openToWatchers);
    }

    private void open(ServiceModel service) {
        openToWatchers(service);
        if (service.kind() == ServiceKind.MATTER) {
            openAtCounter(service.key());
        } else if (service.actsOnCase()) {
            openToActors(service);
        } else if (!service.steps().isEmpty()) {
            grants.everybody(Resources.PROCESS_DEFINITION, service.key(), Permissions.READ);
            openTo(service.actsBy(), service.key());
        }
    }

    /** Whoever may not start an act does not see it in the list of what can be started either. */
    private void openToActors(ServiceModel act) {
        if (act.startedByWorking()) {
            grants.everybody(Resources.PROCESS_DEFINITION, act.key(), Permissions.READ, Permissions.CREATE_INSTANCE);
        } else {
            openTo(act.actsBy(), act.key());
        }
    }

    private void openTo(List<String> groups, String service) {
        groups.stream()
                .filter(group -> !Roles.WATCHERS.contains(group))
                .forEach(group -> grants.group(
                        group, Resources.PROCESS_DEFINITION, service, Permissions.READ, Permissions.CREATE_INSTANCE));
    }

    /**
     * Managers and the supervision office read every instance and its history, but of leads (线索): which way one took tells
     * more than that it is there and whether it is late.
     */
    private void openToWatchers(ServiceModel service) {
        if (service.kind() == ServiceKind.LEAD) {
            return;
        }
        for (String group : Roles.WATCHERS) {
            List<Permission> permissions = new ArrayList<>(READING);
            if (service.actsBy().contains(group)) {
                permissions.add(Permissions.CREATE_INSTANCE);
            }
            grants.group(group, Resources.PROCESS_DEFINITION, service.key(), permissions.toArray(Permission[]::new));
        }
    }

    /** Matters start at the general counter (综合窗口), and every member of staff may read what they are. */
    private void openAtCounter(String service) {
        grants.everybody(Resources.PROCESS_DEFINITION, service, Permissions.READ);
        grants.group(
                Roles.WINDOW, Resources.PROCESS_DEFINITION, service, Permissions.READ, Permissions.CREATE_INSTANCE);
    }
}
