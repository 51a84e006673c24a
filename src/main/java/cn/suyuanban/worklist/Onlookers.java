package cn.suyuanban.worklist;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledger.work.WorkItem;
import cn.suyuanban.security.Roles;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells of whoever is signed in which tasks are their business. */
@Component
public class Onlookers {

    private final CurrentUser user;
    private final Heads heads;

    Onlookers(CurrentUser user, Heads heads) {
        this.user = user;
        this.heads = heads;
    }

    /** Empty for those whose work is in no list: administrators, designers, and inspectors, whose leads are sealed. */
    public Optional<Onlooker> current() {
        return user.id().flatMap(id -> of(id, user.groups()));
    }

    private Optional<Onlooker> of(String id, Collection<String> all) {
        Set<String> groups = Roles.withTasks(all).collect(Collectors.toCollection(TreeSet::new));
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        Set<String> headed = heads.headedBy(groups);
        groups.add(WorkItem.person(id));
        return Optional.of(
                new Onlooker(id, groups, headed, Roles.WATCHERS.stream().anyMatch(groups::contains)));
    }
}
