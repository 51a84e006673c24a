package cn.suyuanban.problem.list;

import cn.suyuanban.ledgerfile.ProblemRow.Category;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.time.LocalDate;

/**
 * Which problems are asked for; what is null does not matter.
 *
 * @param open whether all that are not struck off are asked for (推进中, late or not)
 * @param unit the responsible unit's group
 * @param leader the lead leader's group
 * @param enterprise a part of the enterprise's or project's name
 * @param from the first day on which it was found
 * @param to the last one
 */
public record Choice(
        Status status,
        boolean open,
        Colour colour,
        Category category,
        Source source,
        String unit,
        String leader,
        String enterprise,
        LocalDate from,
        LocalDate to) {

    /** All problems. */
    public static final Choice ALL = new Choice(null, false, null, null, null, null, null, null, null, null);
}
