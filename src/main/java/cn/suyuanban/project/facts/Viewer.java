package cn.suyuanban.project.facts;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who looks at projects: the offices that oversee them see all; others those that they lead, work on, or are responsible
 * for as a unit, be it for one milestone.
 */
public record Viewer(String account, Set<String> groups) {

    private static final List<String> OVERSEERS = List.of("manager", "supervision", "leader", "team");
    private static final List<String> KEEPERS = List.of("manager", "team");

    public Viewer {
        groups = Set.copyOf(groups);
    }

    public static Viewer of(String account, Collection<String> groups) {
        return new Viewer(account, Set.copyOf(groups));
    }

    public boolean seesAll() {
        return OVERSEERS.stream().anyMatch(groups::contains);
    }

    /** Whether they keep the list, and may bring one in. */
    public boolean maintains() {
        return KEEPERS.stream().anyMatch(groups::contains);
    }
}
