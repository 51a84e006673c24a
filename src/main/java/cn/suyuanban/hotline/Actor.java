package cn.suyuanban.hotline;

import cn.suyuanban.ledger.Notice;
import java.util.Set;

/**
 * Who does something with a request.
 *
 * @param id the user's id, or {@link Notice#APPLICANT} for whoever called
 */
public record Actor(String id, Set<String> groups) {

    /** Whoever called: hands in and says how it went, nothing else. */
    public static final Actor CALLER = new Actor(Notice.APPLICANT, Set.of());

    public Actor {
        groups = Set.copyOf(groups);
    }

    public boolean in(String group) {
        return groups.contains(group);
    }

    boolean isCaller() {
        return equals(CALLER);
    }
}
