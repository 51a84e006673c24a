package cn.suyuanban.problem;

import java.util.Collection;
import java.util.Set;

/**
 * Who does something with a problem.
 *
 * @param id the user's id, null when the product acts by itself, which it may not here
 */
public record Actor(String id, Set<String> groups) {

    public Actor {
        groups = Set.copyOf(groups);
    }

    boolean in(String group) {
        return groups.contains(group);
    }

    boolean inAny(Collection<String> several) {
        return several.stream().anyMatch(groups::contains);
    }
}
