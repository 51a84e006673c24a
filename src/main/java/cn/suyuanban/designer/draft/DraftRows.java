package cn.suyuanban.designer.draft;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.designer.bundle.Bundle;
import cn.suyuanban.designer.bundle.BundleKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of drafts. */
@Repository
class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(long id) {
        return jdbc.sql("select * from design_draft where id = ?")
                .param(id)
                .query(DraftRows::draft)
                .optional();
    }

    /** Those neither released nor thrown away, the last changed first. */
    List<Draft> unfinished() {
        return jdbc.sql(
                        "select * from design_draft where state in ('OPEN', 'SUBMITTED') order by changed_at desc, id desc")
                .query(DraftRows::draft)
                .list();
    }

    long insert(Bundle bundle, String base, String author, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into design_draft (service, kind, base_deployment, revision, author, created_at,"
                        + " changed_by, changed_at, state) values (?, ?, ?, 0, ?, ?, ?, ?, 'OPEN')")
                .params(bundle.key(), bundle.kind().name(), base)
                .params(author, offset(at), author, offset(at))
                .update(id, "id");
        long draft = id.getKey().longValue();
        bundle.files().forEach((name, content) -> put(draft, name, content));
        wrote(draft, author);
        return draft;
    }

    SortedMap<String, byte[]> files(long id) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        jdbc.sql("select name, content from design_draft_file where draft = ?")
                .param(id)
                .query(row -> {
                    files.put(row.getString("name"), row.getBytes("content"));
                });
        return files;
    }

    Optional<byte[]> file(long id, String name) {
        return jdbc.sql("select content from design_draft_file where draft = ? and name = ?")
                .params(id, name)
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    void put(long id, String name, byte[] content) {
        remove(id, name);
        jdbc.sql("insert into design_draft_file (draft, name, content) values (?, ?, ?)")
                .params(id, name, content)
                .update();
    }

    boolean remove(long id, String name) {
        return jdbc.sql("delete from design_draft_file where draft = ? and name = ?")
                        .params(id, name)
                        .update()
                > 0;
    }

    /** Counts a change of an open draft, which nobody may have changed meanwhile; false if somebody has. */
    boolean change(long id, int revision, String by, Instant at) {
        int changed = jdbc.sql("update design_draft set revision = revision + 1, changed_by = ?, changed_at = ?"
                        + " where id = ? and revision = ? and state = 'OPEN'")
                .params(by, offset(at), id, revision)
                .update();
        if (changed == 1) {
            wrote(id, by);
        }
        return changed == 1;
    }

    /** Whether it stood where it should, and now stands elsewhere. */
    boolean move(long id, DraftState from, DraftState to) {
        return jdbc.sql("update design_draft set state = ? where id = ? and state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    void note(long id, String note) {
        jdbc.sql("update design_draft set note = ? where id = ?")
                .params(note, id)
                .update();
    }

    void base(long id, String deployment) {
        jdbc.sql("update design_draft set base_deployment = ? where id = ?")
                .params(deployment, id)
                .update();
    }

    Set<String> writers(long id) {
        return new HashSet<>(jdbc.sql("select person from design_draft_writer where draft = ?")
                .param(id)
                .query(String.class)
                .list());
    }

    private void wrote(long id, String person) {
        if (!writers(id).contains(person)) {
            jdbc.sql("insert into design_draft_writer (draft, person) values (?, ?)")
                    .params(id, person)
                    .update();
        }
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("service"),
                BundleKind.valueOf(row.getString("kind")),
                row.getString("base_deployment"),
                row.getInt("revision"),
                row.getString("author"),
                instant(row, "created_at"),
                row.getString("changed_by"),
                instant(row, "changed_at"),
                DraftState.valueOf(row.getString("state")),
                row.getString("note"));
    }
}
