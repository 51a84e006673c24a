package cn.suyuanban.lead.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Hides counts that are too small to be told, and as many others as it takes that none of them follows from the total.
 *
 * <p>Hidden are at least two, with at least three among them; where that cannot be, the total is hidden too. Which others are
 * hidden does not depend on how large they are: if it were always the smallest, the others would bound it, and so tell.
 */
final class Suppression {

    /** Smaller counts are not told. */
    static final long SMALLEST = 3;

    private Suppression() {}

    static Column apply(List<Long> counts) {
        Set<Integer> hidden = new TreeSet<>(IntStream.range(0, counts.size())
                .filter(row -> counts.get(row) < SMALLEST)
                .boxed()
                .toList());
        while (!hidden.isEmpty() && hidden.size() < counts.size() && follows(counts, hidden)) {
            hidden.add(firstShown(counts, hidden));
        }
        List<Long> shown = new ArrayList<>(counts);
        hidden.forEach(row -> shown.set(row, null));
        long total = counts.stream().mapToLong(Long::longValue).sum();
        return new Column(shown, !hidden.isEmpty() && follows(counts, hidden) ? null : total);
    }

    private static boolean follows(List<Long> counts, Set<Integer> hidden) {
        return hidden.size() < 2 || hidden.stream().mapToLong(counts::get).sum() < SMALLEST;
    }

    private static int firstShown(List<Long> counts, Set<Integer> hidden) {
        return IntStream.range(0, counts.size())
                .filter(row -> !hidden.contains(row))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What may be told.
     *
     * @param rows null where a count is hidden
     * @param total null if it is hidden
     */
    record Column(List<Long> rows, Long total) {}
}
