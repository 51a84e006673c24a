package cn.suyuanban.ledger;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.ledger.NoticeOutlet.Issued;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** What was told to whom; the database refuses a second notice for the same rung of the same step. */
@Repository
public class Notices {

    private static final String INSERT =
            "insert into notice (case_id, step_id, rung, kind, recipient, title, body, issued_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final NoticeOutlet outlet;
    private final FactMarks marks;

    Notices(JdbcClient jdbc, JdbcTemplate batches, NoticeOutlet outlet, FactMarks marks) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.outlet = outlet;
        this.marks = marks;
    }

    public void issue(Notice notice) {
        issueAll(List.of(notice));
    }

    /** Writes notices down and sends them on their way, all or none; one statement for any number of them. */
    public void issueAll(List<Notice> notices) {
        if (!notices.isEmpty()) {
            outlet.issued(written(notices));
        }
    }

    private List<Issued> written(List<Notice> notices) {
        notices.forEach(notice -> marks.changed(notice.caseId()));
        KeyHolder keys = new GeneratedKeyHolder();
        batches.batchUpdate(
                connection -> connection.prepareStatement(INSERT, new String[] {"id"}), values(notices), keys);
        Iterator<Notice> inOrder = notices.iterator();
        return keys.getKeyList().stream()
                .map(key -> new Issued(((Number) key.get("id")).longValue(), inOrder.next()))
                .toList();
    }

    private static BatchPreparedStatementSetter values(List<Notice> notices) {
        return new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement row, int index) throws SQLException {
                Notice notice = notices.get(index);
                row.setString(1, notice.caseId());
                row.setString(2, notice.stepId());
                row.setString(3, notice.rung());
                row.setString(4, notice.kind());
                row.setString(5, notice.recipient());
                row.setString(6, notice.title());
                row.setString(7, notice.body());
                row.setObject(8, offset(notice.issuedAt()));
            }

            @Override
            public int getBatchSize() {
                return notices.size();
            }
        };
    }

    public Optional<Notice> find(long id) {
        return jdbc.sql("select * from notice where id = ?")
                .param(id)
                .query(Notices::row)
                .optional();
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

    /** What people issued about cases as a whole, urging (催办) or supervising (督办) them, oldest first. */
    public List<Notice> ordersOfCases(Collection<String> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select * from notice where case_id in (:ids) and kind in ('URGE', 'SUPERVISION') order by id")
                        .params(Map.of("ids", caseIds))
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
