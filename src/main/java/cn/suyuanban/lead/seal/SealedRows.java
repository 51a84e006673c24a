package cn.suyuanban.lead.seal;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.ledger.CaseCleared;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sealed texts of leads. Nothing but this class opens them; a text is added, never changed, and forgotten in the end. */
@Repository
public class SealedRows {

    private final JdbcClient jdbc;
    private final SealKeys keys;
    private final FactMarks marks;

    SealedRows(JdbcClient jdbc, SealKeys keys, FactMarks marks) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.marks = marks;
    }

    /** Whether there is a key to seal with. */
    public boolean isOpen() {
        return keys.current().isPresent();
    }

    /** Seals a text with the key of the day. */
    public void add(String lead, SealedText text) {
        marks.changed(FactFile.LEAD, lead);
        SealKey key = keys.required();
        byte[] sealed =
                Seal.close(key, belongsTo(lead, text.kind()), text.text().getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into lead_sealed (lead_id, kind, key_id, content, written_at, written_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(lead, text.kind().name(), key.id(), sealed, offset(text.at()), text.by())
                .update();
    }

    /** The period for which a closed case is kept is over: the words go, the outcome and the figures stay. */
    @EventListener
    void forget(CaseCleared cleared) {
        jdbc.sql("select id from lead where case_id = ?")
                .param(cleared.caseId())
                .query(String.class)
                .list()
                .forEach(lead -> marks.changed(FactFile.LEAD, lead));
        jdbc.sql("delete from lead_sealed where lead_id in (select id from lead where case_id = ?)")
                .param(cleared.caseId())
                .update();
    }

    /** Everything sealed about a lead, in the order it was written. */
    public List<SealedText> of(String lead) {
        return jdbc
                .sql("select * from lead_sealed where lead_id = ? order by id")
                .param(lead)
                .query(SealedRows::row)
                .list()
                .stream()
                .map(row -> new SealedText(row.kind(), open(row), row.at(), row.by()))
                .toList();
    }

    /** One row of each key that sealed anything. */
    List<Row> samples() {
        return rows("select * from lead_sealed where id in (select min(id) from lead_sealed group by key_id)");
    }

    /** Rows that another key than this one sealed. */
    List<Row> sealedByOthers(SealKey current, int atMost) {
        return jdbc.sql("select * from lead_sealed where key_id <> ? order by id limit ?")
                .params(current.id(), atMost)
                .query(SealedRows::row)
                .list();
    }

    /** Seals a row anew; another node may have done it, which is as good. */
    @Transactional
    void reseal(Row row, SealKey key) {
        marks.changed(FactFile.LEAD, row.lead());
        jdbc.sql("update lead_sealed set key_id = ?, content = ? where id = ? and key_id = ?")
                .params(
                        key.id(),
                        Seal.close(key, row.belongsTo(), open(row).getBytes(StandardCharsets.UTF_8)),
                        row.id(),
                        row.keyId())
                .update();
    }

    /** @throws LeadKeyException if the key is unknown or another than the one that sealed the row */
    String open(Row row) {
        return new String(keys.open(row.keyId(), row.belongsTo(), row.content()), StandardCharsets.UTF_8);
    }

    private List<Row> rows(String sql) {
        return jdbc.sql(sql).query(SealedRows::row).list();
    }

    private static String belongsTo(String lead, SealedKind kind) {
        return lead + "|" + kind;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("lead_id"),
                SealedKind.valueOf(row.getString("kind")),
                row.getString("key_id"),
                row.getBytes("content"),
                instant(row, "written_at"),
                row.getString("written_by"));
    }

    /** A row as it is stored. */
    record Row(long id, String lead, SealedKind kind, String keyId, byte[] content, Instant at, String by) {

        String belongsTo() {
            return SealedRows.belongsTo(lead, kind);
        }
    }
}
