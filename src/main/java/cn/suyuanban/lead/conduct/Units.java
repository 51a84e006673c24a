package cn.suyuanban.lead.conduct;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.security.Roles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The units a lead can be about (被反映单位): groups of the system, but for heads, roles and the public's own. */
@Component
public class Units {

    private static final Set<String> ROLES = Set.of(Roles.ADMIN, Roles.DESIGNER, Roles.MANAGER, Roles.LEADER, "team");

    private final IdentityService identity;
    private final EngineCommands commands;

    Units(IdentityService identity, EngineCommands commands) {
        this.identity = identity;
        this.commands = commands;
    }

    /** By id. */
    public List<Unit> all() {
        return commands.asProduct(() -> identity.createGroupQuery().list()).stream()
                .filter(group ->
                        !ROLES.contains(group.getId()) && !group.getId().endsWith("-head"))
                .sorted(Comparator.comparing(Group::getId))
                .map(group -> new Unit(group.getId(), group.getName()))
                .toList();
    }

    public boolean exists(String id) {
        return all().stream().map(Unit::id).anyMatch(id::equals);
    }

    /** The unit whose name stands in what somebody wrote, the longest if there are several. */
    public Optional<Unit> named(String text) {
        return all().stream().filter(unit -> text.contains(unit.name())).max(Comparator.comparing(unit -> unit.name()
                .length()));
    }

    /** A unit and its name. */
    public record Unit(String id, String name) {}
}
