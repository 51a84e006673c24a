package cn.suyuanban.ledger;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.EntrySeal;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what; a refusal is kept although everything else of it is undone. */
@Repository
public class AuditTrail {

    private final JdbcClient jdbc;
    private final EntrySeal seal;

    AuditTrail(JdbcClient jdbc, EntrySeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Records what was done, with the work itself. */
    public void done(AuditEntry entry) {
        insert(entry);
    }

    /** Records what was refused, in a transaction of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(AuditEntry entry) {
        insert(entry);
    }

    public List<AuditEntry> ofCase(String caseId) {
        return jdbc.sql("select * from audit_entry where case_id = ? order by id")
                .param(caseId)
                .query((row, index) -> new AuditEntry(
                        instant(row, "at"),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("case_id"),
                        row.getBoolean("done"),
                        row.getString("code"),
                        row.getString("text")))
                .list();
    }

    private void insert(AuditEntry entry) {
        Instant at = EntrySeal.kept(entry.at());
        EntrySeal.Sealed sealed =
                seal.seal(at, entry.actor(), entry.action(), entry.caseId(), entry.done(), entry.code(), entry.text());
        jdbc.sql("insert into audit_entry (at, actor, action, case_id, done, code, text, nonce, mac)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(offset(at), entry.actor(), entry.action(), entry.caseId())
                .params(entry.done(), entry.code(), entry.text(), sealed.nonce(), sealed.mac())
                .update();
    }
}
