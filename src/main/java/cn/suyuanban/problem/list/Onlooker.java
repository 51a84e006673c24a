package cn.suyuanban.problem.list;

import cn.suyuanban.problem.Duty;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who looks at the lists: the team, the supervision office and the county's leaders see every problem, others those in
 * whose assignment a group of theirs is named.
 */
public record Onlooker(Set<String> groups) {

    private static final List<String> OVERSEERS = List.of("manager", "supervision", "leader");

    public Onlooker {
        groups = Set.copyOf(groups);
    }

    public static Onlooker in(Collection<String> groups) {
        return new Onlooker(Set.copyOf(groups));
    }

    public boolean seesAll() {
        return OVERSEERS.stream().anyMatch(groups::contains);
    }

    /** @param duty the assignment that holds, null before the first */
    boolean sees(Duty duty) {
        return seesAll()
                || duty != null
                        && Stream.concat(
                                        Stream.of(duty.leader(), duty.unit(), duty.supervisor()),
                                        duty.supporters().stream().map(Duty.Support::unit))
                                .anyMatch(groups::contains);
    }
}
