package cn.suyuanban.ledger.search;

import java.util.Collection;
import java.util.Set;

/**
 * Whose cases somebody may look for.
 *
 * @param everything whether cases of every department
 * @param departments otherwise those in which one of these has or had a step
 * @param sealed services that nobody looks for here
 */
public record CaseReach(boolean everything, Set<String> departments, Set<String> sealed) {

    public CaseReach {
        departments = Set.copyOf(departments);
        sealed = Set.copyOf(sealed);
    }

    public static CaseReach everywhereBut(Collection<String> sealed) {
        return new CaseReach(true, Set.of(), Set.copyOf(sealed));
    }

    public static CaseReach of(Collection<String> departments, Collection<String> sealed) {
        return new CaseReach(false, Set.copyOf(departments), Set.copyOf(sealed));
    }
}
