package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How one end of a limit came about (到期日的由来): the first due date, and what moved it.
 *
 * @param limit the limit, null if only its end was recorded
 * @param first when it would have ended undisturbed, null if the limit is not known
 * @param moves what moved the end, in order
 * @param due the end as it stands
 * @param expected the end if a pause that lasts ended now; otherwise the same as {@code due}
 * @param agrees whether the first end and the moves lead to the end as it stands
 */
public record Reckoning(Limit limit, Instant first, List<Move> moves, Instant due, Instant expected, boolean agrees) {

    /** Copies the moves. */
    public Reckoning {
        moves = List.copyOf(moves);
    }

    /** The end as it is counted now, whatever is recorded; null if the limit is not known. */
    Instant counted() {
        return moves.isEmpty() ? first : moves.get(moves.size() - 1).due();
    }

    /**
     * Something that moved an end.
     *
     * @param extension whether it lengthened the limit, which a pause does not
     * @param reason in words
     * @param by by how much, in the limit's own measure
     * @param due the end afterwards
     */
    public record Move(Instant at, boolean extension, String reason, Duration by, Instant due) {}
}
