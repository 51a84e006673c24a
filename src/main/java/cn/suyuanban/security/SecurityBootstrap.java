package cn.suyuanban.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Creates groups and their rights at start, each once. */
@Component
@Order(10)
class SecurityBootstrap implements ApplicationRunner {

    private final IdentityService identity;
    private final Grants grants;
    private final SecuritySettings settings;

    SecurityBootstrap(IdentityService identity, Grants grants, SecuritySettings settings) {
        this.identity = identity;
        this.grants = grants;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        settings.groups().forEach(this::ensureGroup);
        grantEverybody();
        Roles.WATCHERS.forEach(this::grantWatcher);
        grantDesigner();
        for (Resources resource : Resources.values()) {
            grants.group(Roles.ADMIN, resource, ANY, Permissions.ALL);
        }
    }

    private void ensureGroup(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private void grantEverybody() {
        grants.everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grants.everybody(Resources.APPLICATION, "welcome", Permissions.ACCESS);
        // Which definitions somebody may start is granted one by one; without this, none.
        grants.everybody(Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }

    /** What they see of a process is granted with its deployment: not everything of every one. */
    private void grantWatcher(String group) {
        grants.group(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grants.group(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grants.group(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
    }

    private void grantDesigner() {
        grants.group(Roles.DESIGNER, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grants.group(Roles.DESIGNER, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        grants.group(Roles.DESIGNER, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        grants.group(Roles.DESIGNER, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
    }
}
