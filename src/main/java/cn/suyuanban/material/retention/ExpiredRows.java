package cn.suyuanban.material.retention;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of materials whose time is over. */
@Repository
class ExpiredRows {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    ExpiredRows(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    /** Applications that were begun before an instant, submitted or not, oldest first. */
    List<String> baskets(Instant openedBefore, int atMost) {
        return jdbc.sql("select id from material_basket where opened_at < ? order by opened_at limit ?")
                .params(offset(openedBefore), atMost)
                .query(String.class)
                .list();
    }

    /** Locks a basket unless somebody is just putting a file into it or claiming it. */
    boolean lockBasket(String basket) {
        return jdbc.sql("select id from material_basket where id = ? for update skip locked")
                .param(basket)
                .query(String.class)
                .optional()
                .isPresent();
    }

    List<String> filesOfBasket(String basket) {
        return jdbc.sql("select id from material where basket = ?")
                .param(basket)
                .query(String.class)
                .list();
    }

    void deleteBasket(String basket) {
        jdbc.sql("delete from material where basket = ?").param(basket).update();
        jdbc.sql("delete from material_basket where id = ?").param(basket).update();
    }

    List<String> filesOfCase(String caseId) {
        return jdbc.sql("select id from material where case_id = ? and removed_at is null")
                .param(caseId)
                .query(String.class)
                .list();
    }

    /** Keeps that there were files, of which kind and what became of them; forgets what people called them. */
    void removed(String caseId, Instant at) {
        marks.changed(caseId);
        jdbc.sql("update material set removed_at = ?, file_name = '' where case_id = ? and removed_at is null")
                .params(offset(at), caseId)
                .update();
    }
}
