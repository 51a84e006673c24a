package cn.suyuanban.material;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known about each file, without its content. */
@Repository
class MaterialRows {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    MaterialRows(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    /** @param basket hash of the basket's token, null if a case has the file at once */
    void insert(Material material, String basket) {
        changing(material.caseId());
        jdbc.sql("insert into material (id, basket, case_id, code, name, origin, file_name, media_type, bytes, sha256,"
                        + " received_at, received_by, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(material.id(), basket, material.caseId(), material.code(), material.name())
                .params(material.origin().name(), material.fileName(), material.mediaType(), material.size())
                .params(material.sha256(), offset(material.receivedAt()), material.receivedBy())
                .param(material.state().name())
                .update();
    }

    List<Material> ofBasket(String basket) {
        return jdbc.sql("select * from material where basket = ? order by arrival")
                .param(basket)
                .query(MaterialRows::row)
                .list();
    }

    List<Material> ofCase(String caseId) {
        return jdbc.sql("select * from material where case_id = ? order by arrival")
                .param(caseId)
                .query(MaterialRows::row)
                .list();
    }

    Optional<Material> find(String id) {
        return jdbc.sql("select * from material where id = ?")
                .param(id)
                .query(MaterialRows::row)
                .optional();
    }

    /** Gives all files of a basket to a case. */
    int claim(String basket, String caseId) {
        marks.changed(caseId);
        return jdbc.sql("update material set case_id = ?, basket = null where basket = ?")
                .params(caseId, basket)
                .update();
    }

    void judge(Material material, Material.State state, String remark) {
        changing(material.caseId());
        jdbc.sql("update material set state = ?, remark = ? where id = ?")
                .params(state.name(), remark, material.id())
                .update();
    }

    void delete(String id) {
        jdbc.sql("delete from material where id = ?").param(id).update();
    }

    /** What no case has yet is nobody's fact. */
    private void changing(String caseId) {
        if (caseId != null) {
            marks.changed(caseId);
        }
    }

    private static Material row(ResultSet row, int index) throws SQLException {
        return new Material(
                row.getString("id"),
                row.getString("case_id"),
                row.getString("code"),
                row.getString("name"),
                Material.Origin.valueOf(row.getString("origin")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                instant(row, "received_at"),
                row.getString("received_by"),
                Material.State.valueOf(row.getString("state")),
                row.getString("remark"),
                instant(row, "removed_at"));
    }
}
