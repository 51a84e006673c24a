package cn.suyuanban.ledger;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Results of the reviews of a case, one row an item: departments that finish at the same moment write beside each other,
 * which variables of one process instance could not.
 */
@Repository
public class ReviewResults {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    ReviewResults(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    public void add(ReviewResult result) {
        marks.changed(result.caseId());
        jdbc.sql("insert into review_result (case_id, item, department, passed, reason, reviewed_at, reviewed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(result.caseId(), result.item(), result.department(), result.passed(), result.reason())
                .params(offset(result.at()), result.by())
                .update();
    }

    /** In the order they were found. */
    public List<ReviewResult> ofCase(String caseId) {
        return jdbc.sql("select * from review_result where case_id = ? order by id")
                .param(caseId)
                .query((row, index) -> new ReviewResult(
                        row.getString("case_id"),
                        row.getString("item"),
                        row.getString("department"),
                        row.getBoolean("passed"),
                        row.getString("reason"),
                        instant(row, "reviewed_at"),
                        row.getString("reviewed_by")))
                .list();
    }
}
