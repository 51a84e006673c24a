package cn.suyuanban.problem.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The groups of this system, which files call by name.
 *
 * @param names name by id
 */
public record Departments(Map<String, String> names) {

    public Departments {
        names = Map.copyOf(names);
    }

    /** Ids of what a file calls so, by id or by name; more than one if several groups have that name. */
    List<String> called(String said) {
        return names.containsKey(said)
                ? List.of(said)
                : names.entrySet().stream()
                        .filter(group -> group.getValue().equals(said))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** The id of what a file calls so; its own words if no group is called so. */
    String idOrText(String said) {
        return Optional.of(called(said))
                .filter(ids -> ids.size() == 1)
                .map(ids -> ids.get(0))
                .orElse(said);
    }

    String name(String idOrText) {
        return names.getOrDefault(idOrText, idOrText);
    }
}
