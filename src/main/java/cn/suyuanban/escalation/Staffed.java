package cn.suyuanban.escalation;

import cn.suyuanban.ledger.CaseStep;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The groups behind roles that somebody is in; asks once for each role and department, for one batch. */
final class Staffed {

    private final BiFunction<String, String, Optional<String>> finder;
    private final Predicate<String> hasMembers;
    private final Map<String, String> leaders;
    private final Map<Post, Optional<String>> found = new HashMap<>();

    Staffed(
            BiFunction<String, String, Optional<String>> finder,
            Predicate<String> hasMembers,
            Map<String, String> leaders) {
        this.leaders = leaders;
        this.finder = finder;
        this.hasMembers = hasMembers;
    }

    /** The group behind a role towards a step, empty if none is named or nobody is in it. */
    Optional<String> group(String role, CaseStep step) {
        String leader = "leader".equals(role) ? leaders.get(step.caseId()) : null;
        return leader == null
                ? staffed(role, step.department(), finder)
                : staffed(role + " of the case", leader, (post, group) -> Optional.of(group));
    }

    private Optional<String> staffed(
            String role, String department, BiFunction<String, String, Optional<String>> named) {
        return found.computeIfAbsent(new Post(role, department), post -> named.apply(post.role, post.department)
                .filter(hasMembers));
    }

    private record Post(String role, String department) {}
}
