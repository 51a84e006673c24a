package cn.suyuanban.worklist;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who looks at the list.
 *
 * @param person their account
 * @param pools whose tasks they may take: their groups, and what was offered to them by name
 * @param headed departments that they head, whose tasks they may give to a member
 * @param seesAll whether they watch over all departments, which gives no right to take anything
 */
public record Onlooker(String person, Set<String> pools, Set<String> headed, boolean seesAll) {

    public Onlooker {
        pools = Set.copyOf(pools);
        headed = Set.copyOf(headed);
    }

    /** The pools they see, unless they see all. */
    public Set<String> seen() {
        Set<String> seen = new TreeSet<>(pools);
        seen.addAll(headed);
        return seen;
    }

    /** Whether they see tasks of a department. */
    public boolean sees(String pool) {
        return seesAll || seen().contains(pool);
    }
}
