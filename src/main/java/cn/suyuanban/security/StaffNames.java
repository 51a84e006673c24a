package cn.suyuanban.security;

import cn.suyuanban.engine.EngineCommands;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Names of departments and members of staff for their ids, which clerks themselves may not look up. */
@Component
public class StaffNames {

    private final IdentityService identity;
    private final EngineCommands commands;

    StaffNames(IdentityService identity, EngineCommands commands) {
        this.identity = identity;
        this.commands = commands;
    }

    /** Names ids of groups and accounts in two statements; an id nobody has any more stays as it is. */
    public UnaryOperator<String> of(Collection<String> ids) {
        String[] asked = ids.stream().filter(Objects::nonNull).distinct().toArray(String[]::new);
        Map<String, String> names = asked.length == 0 ? Map.of() : commands.asProduct(() -> find(asked));
        return id -> id == null ? null : names.getOrDefault(id, id);
    }

    /** Names of all groups by id, in the order of the names. */
    public Map<String, String> groups() {
        return commands.asProduct(() -> identity.createGroupQuery().list().stream()
                .sorted(Comparator.comparing(Group::getName))
                .collect(Collectors.toMap(Group::getId, Group::getName, (one, other) -> one, LinkedHashMap::new)));
    }

    /** Names by account of those who work in a department, in the order of the accounts. */
    public Map<String, String> members(String department) {
        return commands.asProduct(() -> named(identity.createUserQuery()
                .memberOfGroup(department)
                .orderByUserId()
                .asc()
                .list()));
    }

    /** The name of an account, also where a group has the same id. */
    public String person(String id) {
        return commands.asProduct(
                        () -> named(identity.createUserQuery().userId(id).list()))
                .getOrDefault(id, id);
    }

    private static Map<String, String> named(List<User> users) {
        return users.stream()
                .collect(Collectors.toMap(User::getId, StaffNames::fullName, (one, other) -> one, LinkedHashMap::new));
    }

    private Map<String, String> find(String[] ids) {
        Map<String, String> names = new HashMap<>();
        for (User user : identity.createUserQuery().userIdIn(ids).list()) {
            names.put(user.getId(), fullName(user));
        }
        for (Group group : identity.createGroupQuery().groupIdIn(ids).list()) {
            names.put(group.getId(), group.getName());
        }
        return names;
    }

    /** Family name first; the id if an account has no name. */
    private static String fullName(User user) {
        return Stream.of(user.getLastName(), user.getFirstName())
                .filter(Objects::nonNull)
                .reduce(String::concat)
                .filter(name -> !name.isBlank())
                .orElse(user.getId());
    }
}
