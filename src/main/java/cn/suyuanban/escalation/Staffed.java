package cn.suyuanban.escalation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The groups behind roles that somebody is in; asks once for each role and department, for one batch. */
final class Staffed {

    private final BiFunction<String, String, Optional<String>> finder;
    private final Predicate<String> hasMembers;
    private final Map<Post, Optional<String>> found = new HashMap<>();

    Staffed(BiFunction<String, String, Optional<String>> finder, Predicate<String> hasMembers) {
        this.finder = finder;
        this.hasMembers = hasMembers;
    }

    /** The group behind a role towards a department, empty if none is named or nobody is in it. */
    Optional<String> group(String role, String department) {
        return found.computeIfAbsent(new Post(role, department), post -> finder.apply(post.role, post.department)
                .filter(hasMembers));
    }

    private record Post(String role, String department) {}
}
