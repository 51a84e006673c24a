package cn.suyuanban.ledger;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was told to whom; the database refuses a second notice for the same rung of the same step. */
@Repository
public class Notices {

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void issue(Notice notice) {
        jdbc.sql("insert into notice (case_id, step_id, rung, kind, recipient, title, body, issued_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(notice.caseId(), notice.stepId(), notice.rung(), notice.kind(), notice.recipient())
                .params(notice.title(), notice.body(), offset(notice.issuedAt()))
                .update();
    }

    public List<Notice> ofCase(String caseId) {
        return jdbc.sql("select * from notice where case_id = ? order by id")
                .param(caseId)
                .query(Notices::row)
                .list();
    }

    public List<Notice> ofSteps(Collection<String> stepIds) {
        return stepIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from notice where step_id in (:ids) order by id")
                        .params(Map.of("ids", stepIds))
                        .query(Notices::row)
                        .list();
    }

    private static Notice row(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getString("case_id"),
                row.getString("step_id"),
                row.getString("rung"),
                row.getString("kind"),
                row.getString("recipient"),
                row.getString("title"),
                row.getString("body"),
                instant(row, "issued_at"));
    }
}
