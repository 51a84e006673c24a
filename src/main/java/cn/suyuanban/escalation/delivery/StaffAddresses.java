package cn.suyuanban.escalation.delivery;

import cn.suyuanban.engine.EngineCommands;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Mail addresses of staff, as Admin keeps them. */
@Component
class StaffAddresses {

    private final IdentityService identity;
    private final EngineCommands commands;

    StaffAddresses(IdentityService identity, EngineCommands commands) {
        this.identity = identity;
        this.commands = commands;
    }

    /**
     * Addresses of a group's members, or of a user where no group has this id; a shared mailbox appears once.
     *
     * <p>Read with the product's rights: a clerk whose work tells somebody may not read other users.
     */
    List<String> of(String recipient) {
        return commands.asProduct(() -> people(recipient)).stream()
                .map(User::getEmail)
                .filter(StringUtils::hasText)
                .map(String::strip)
                .distinct()
                .toList();
    }

    private List<User> people(String recipient) {
        boolean group = identity.createGroupQuery().groupId(recipient).count() > 0;
        UserQuery users = identity.createUserQuery();
        return (group ? users.memberOfGroup(recipient) : users.userId(recipient)).list();
    }
}
