package cn.suyuanban.escalation;

import cn.suyuanban.ledger.CaseStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who stands behind roles and is there to be told; asks once for each role and department, for one batch. */
final class Staffed {

    private final BiFunction<String, String, Optional<String>> finder;
    private final Function<String, Map<String, List<Recipient>>> byName;
    private final Predicate<Recipient> reachable;
    private final Map<Post, List<Recipient>> found = new HashMap<>();
    private final Map<String, Map<String, List<Recipient>>> named = new HashMap<>();
    private final Map<Recipient, Boolean> reached = new HashMap<>();

    /**
     * @param finder the group behind a role towards a department
     * @param byName whom cases name for a role
     * @param reachable whether an account exists, or somebody is in a group
     */
    Staffed(
            BiFunction<String, String, Optional<String>> finder,
            Function<String, Map<String, List<Recipient>>> byName,
            Predicate<Recipient> reachable) {
        this.finder = finder;
        this.byName = byName;
        this.reachable = reachable;
    }

    /** Whom the case names for a role, else the department's group; empty if nobody is there. */
    List<Recipient> of(String role, CaseStep step) {
        List<Recipient> people = named.computeIfAbsent(role, byName).getOrDefault(step.caseId(), List.of());
        List<Recipient> asked = people.isEmpty() ? ofDepartment(role, step.department()) : people;
        return asked.stream()
                .filter(one -> reached.computeIfAbsent(one, reachable::test))
                .toList();
    }

    private List<Recipient> ofDepartment(String role, String department) {
        return found.computeIfAbsent(
                new Post(role, department),
                post -> finder.apply(post.role, post.department).map(Recipient::group).stream()
                        .toList());
    }

    private record Post(String role, String department) {}
}
