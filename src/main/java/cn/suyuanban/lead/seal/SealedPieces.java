package cn.suyuanban.lead.seal;

import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.ledger.CaseCleared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pieces of files of leads, each sealed by itself, so that no more than one is ever in memory. */
@Repository
public class SealedPieces {

    private final JdbcClient jdbc;
    private final SealKeys keys;
    private final FactMarks marks;

    SealedPieces(JdbcClient jdbc, SealKeys keys, FactMarks marks) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.marks = marks;
    }

    public void add(String lead, String file, int no, byte[] piece) {
        marks.changed(FactFile.LEAD, lead);
        SealKey key = keys.required();
        jdbc.sql("insert into lead_file (lead_id, file_id, no, key_id, content) values (?, ?, ?, ?, ?)")
                .params(lead, file, no, key.id(), Seal.close(key, belongsTo(lead, file, no), piece))
                .update();
    }

    /** A piece, opened; empty after the last. */
    public Optional<byte[]> find(String lead, String file, int no) {
        return jdbc.sql("select * from lead_file where lead_id = ? and file_id = ? and no = ?")
                .params(lead, file, no)
                .query(SealedPieces::row)
                .optional()
                .map(this::open);
    }

    /** The texts of the lead are forgotten with it, which {@link SealedRows} says to the audit chain. */
    @EventListener
    void forget(CaseCleared cleared) {
        jdbc.sql("delete from lead_file where lead_id in (select id from lead where case_id = ?)")
                .param(cleared.caseId())
                .update();
    }

    /** One row of each key that sealed anything. */
    List<Row> samples() {
        return jdbc.sql("select * from lead_file where id in (select min(id) from lead_file group by key_id)")
                .query(SealedPieces::row)
                .list();
    }

    /** Rows that another key than this one sealed. */
    List<Row> sealedByOthers(SealKey current, int atMost) {
        return jdbc.sql("select * from lead_file where key_id <> ? order by id limit ?")
                .params(current.id(), atMost)
                .query(SealedPieces::row)
                .list();
    }

    /** Seals a row anew; another node may have done it, which is as good. */
    @Transactional
    void reseal(Row row, SealKey key) {
        marks.changed(FactFile.LEAD, row.lead());
        jdbc.sql("update lead_file set key_id = ?, content = ? where id = ? and key_id = ?")
                .params(key.id(), Seal.close(key, row.belongsTo(), open(row)), row.id(), row.keyId())
                .update();
    }

    byte[] open(Row row) {
        return keys.open(row.keyId(), row.belongsTo(), row.content());
    }

    private static String belongsTo(String lead, String file, int no) {
        return lead + "|" + file + "|" + no;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("lead_id"),
                belongsTo(row.getString("lead_id"), row.getString("file_id"), row.getInt("no")),
                row.getString("key_id"),
                row.getBytes("content"));
    }

    /** A row as it is stored. */
    record Row(long id, String lead, String belongsTo, String keyId, byte[] content) {}
}
