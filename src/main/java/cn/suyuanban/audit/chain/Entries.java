package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import cn.suyuanban.audit.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries of the record as the chain sees them. */
@Repository
class Entries {

    /** id, at, actor, action, case_id, done, code, text, nonce, mac. */
    private static final int COLUMNS = 10;

    private static final int NONCE = 8;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Entries(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Entries that are not linked, behind one. */
    List<Entry> waiting(long after, int atMost) {
        return jdbc.sql("select * from audit_entry where waiting = 1 and id > ? order by id limit ?")
                .params(after, atMost)
                .query(Entries::row)
                .list();
    }

    void linked(Collection<Entry> entries) {
        batches.batchUpdate(
                "update audit_entry set waiting = 0 where id = ?",
                entries.stream().map(entry -> new Object[] {entry.number()}).toList());
    }

    List<Entry> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from audit_entry where id in (:ids)")
                        .param("ids", ids)
                        .query(Entries::row)
                        .list();
    }

    /** Entries that say they are linked, and are not. */
    List<Entry> unlinked(int atMost) {
        return jdbc.sql("select e.* from audit_entry e left join audit_link l on l.kind = 'ENTRY'"
                        + " and l.subject = cast(e.id as varchar(64))"
                        + " where e.waiting <> 1 and l.no is null order by e.id limit ?")
                .param(atMost)
                .query(Entries::row)
                .list();
    }

    private static Entry row(ResultSet row, int index) throws SQLException {
        return new Entry(Values.row(row, COLUMNS));
    }

    /** One entry. */
    record Entry(List<String> values) {

        String id() {
            return values.get(0);
        }

        long number() {
            return Long.parseLong(id());
        }

        String nonce() {
            return values.get(NONCE);
        }

        /** Whether it was written before there was a chain, or by somebody else. */
        boolean isUnsealed() {
            return nonce() == null && values.get(NONCE + 1) == null;
        }

        /** Whether it is as the product wrote it. */
        boolean isWhole(AuditKey key) {
            return key.fits(
                    values.get(NONCE + 1),
                    nonce(),
                    Values.text(values.subList(1, NONCE).toArray()));
        }

        String digest(AuditKey key) {
            return key.seal("entry", Values.text(values.toArray()));
        }
    }
}
