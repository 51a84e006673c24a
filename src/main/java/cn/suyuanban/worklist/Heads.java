package cn.suyuanban.worklist;

import static java.util.stream.Collectors.toSet;

import cn.suyuanban.deadline.Responsibles;
import cn.suyuanban.security.Roles;
import cn.suyuanban.security.StaffNames;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who heads which department, as {@code processes/department-heads.dmn} says; asked for all of them once a minute. */
@Component
class Heads {

    private final StaffNames names;
    private final Responsibles responsibles;
    private final Cache<String, Map<String, Set<String>>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Heads(StaffNames names, Responsibles responsibles) {
        this.names = names;
        this.responsibles = responsibles;
    }

    /** Departments that one of these groups heads. */
    Set<String> headedBy(Collection<String> groups) {
        return known.get("all", all -> ask()).entrySet().stream()
                .filter(department -> department.getValue().stream().anyMatch(groups::contains))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private Map<String, Set<String>> ask() {
        return names.groups().keySet().stream().collect(Collectors.toMap(Function.identity(), this::headsOf));
    }

    /** Whom the table names for departments that it does not list watches over them, but heads none. */
    private Set<String> headsOf(String department) {
        return Stream.of("head", "leader")
                .flatMap(role -> responsibles.group(role, department).stream())
                .filter(head -> !Roles.WATCHERS.contains(head))
                .collect(toSet());
    }
}
