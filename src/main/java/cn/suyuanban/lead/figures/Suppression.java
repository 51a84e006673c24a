package cn.suyuanban.lead.figures;

import java.util.List;

/**
 * Hides counts that are too small to be told, and the total with them if any of them follows from it.
 *
 * <p>Whoever knows the rule knows that each hidden count is 0, 1 or 2. The total is told only if what is hidden comes to three
 * at least, and to less than all of them being 2: then each of them can still be more than one number.
 */
final class Suppression {

    /** Smaller counts are not told. */
    private static final long SMALLEST = 3;

    private Suppression() {}

    static Column apply(List<Long> counts) {
        List<Long> hidden = counts.stream().filter(count -> count < SMALLEST).toList();
        long sum = hidden.stream().mapToLong(Long::longValue).sum();
        boolean told = hidden.isEmpty() || (sum >= SMALLEST && sum < (SMALLEST - 1) * hidden.size());
        return new Column(
                counts.stream().map(count -> count < SMALLEST ? null : count).toList(),
                told ? counts.stream().mapToLong(Long::longValue).sum() : null);
    }

    /**
     * What may be told.
     *
     * @param rows null where a count is hidden
     * @param total null if it is hidden
     */
    record Column(List<Long> rows, Long total) {}
}
