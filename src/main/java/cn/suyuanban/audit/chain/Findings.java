package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.chain.Report.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a check has found so far; it stops looking when there is more than anybody reads. */
final class Findings {

    private static final int MOST = 20;

    private final List<Finding> found = new ArrayList<>();

    void at(Link link, String table, String key, String what) {
        found.add(new Finding(link.day(), link.position(), table, key, what));
    }

    void at(FileSeals.Last last, String table, String key, String what) {
        found.add(new Finding(last.linkDay(), last.position(), table, key, what));
    }

    void outside(String table, String key, String what) {
        found.add(new Finding(null, 0, table, key, what));
    }

    boolean areEnough() {
        return found.size() >= MOST;
    }

    /** First in the chain first, what has no place in it last. */
    List<Finding> sorted() {
        Comparator<Finding> byPlace = Comparator.comparing(
                        Finding::day, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Finding::position);
        return found.stream().sorted(byPlace).limit(MOST).toList();
    }
}
