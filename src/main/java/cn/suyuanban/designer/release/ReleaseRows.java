package cn.suyuanban.designer.release;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.designer.draft.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of releases. */
@Repository
class ReleaseRows {

    private final JdbcClient jdbc;

    ReleaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void submitted(Draft draft, String note, Integer rolledBackTo, String by, Instant at) {
        jdbc.sql("insert into design_release (draft, service, submitted_by, submitted_at, note, rolled_back_to)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(draft.id(), draft.service(), by)
                .params(offset(at), note, rolledBackTo)
                .update();
    }

    /** Of a draft, the last first. */
    List<Release> ofDraft(long draft) {
        return jdbc.sql("select * from design_release where draft = ? order by id desc")
                .param(draft)
                .query(ReleaseRows::release)
                .list();
    }

    /** What of a service waits or was decided, the last first. */
    List<Release> ofService(String service) {
        return jdbc.sql("select * from design_release where service = ? order by id desc")
                .param(service)
                .query(ReleaseRows::release)
                .list();
    }

    /** The one that waits for a decision about a draft. */
    Optional<Release> waiting(long draft) {
        return ofDraft(draft).stream()
                .filter(release -> release.decision() == null)
                .findFirst();
    }

    /** Decides what waits; false if somebody else was faster. */
    boolean decide(Release release, Decision decision, String reason, String by, Instant at) {
        return jdbc.sql("update design_release set decision = ?, reason = ?, decided_by = ?, decided_at = ?"
                                + " where id = ? and decision is null")
                        .params(decision.name(), reason, by, offset(at), release.id())
                        .update()
                == 1;
    }

    void became(Release release, String deployment, int version) {
        jdbc.sql("update design_release set deployment = ?, version = ? where id = ?")
                .params(deployment, version, release.id())
                .update();
    }

    private static Release release(ResultSet row, int index) throws SQLException {
        String decision = row.getString("decision");
        return new Release(
                row.getLong("id"),
                row.getLong("draft"),
                row.getString("service"),
                row.getObject("version", Integer.class),
                row.getString("deployment"),
                row.getString("submitted_by"),
                instant(row, "submitted_at"),
                row.getString("note"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("reason"),
                row.getObject("rolled_back_to", Integer.class));
    }
}
