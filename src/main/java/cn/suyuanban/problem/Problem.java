package cn.suyuanban.problem;

import cn.suyuanban.ledgerfile.ProblemRow.Category;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.time.LocalDate;

/**
 * A problem on the list (问题清单).
 *
 * @param caseId the case it is
 * @param number the case's number, by which people know it
 */
public record Problem(String caseId, String number, Found found, Status status) {

    /**
     * What was found.
     *
     * @param enterprise the enterprise or project it troubles
     * @param by who found it, a user's id
     * @param severity 严重度, in the county's words
     * @param common whether others have it as well (共性问题)
     * @param origin number of the visit, project or case it came from, or null
     * @param milestone id of the milestone of that project which it holds until it is struck off, or null
     */
    public record Found(
            Source source,
            String enterprise,
            LocalDate on,
            String by,
            String description,
            Category category,
            String severity,
            boolean common,
            String origin,
            String milestone) {}
}
