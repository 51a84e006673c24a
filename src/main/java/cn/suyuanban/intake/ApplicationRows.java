package cn.suyuanban.intake;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.material.BasketToken;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which basket became which case; the database knows a basket's token by its hash alone. */
@Repository
class ApplicationRows {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    ApplicationRows(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    /** Takes the basket for this transaction; another that wants it waits, and then finds the case or the basket free. */
    void take(String token, String service, String formVersion, Instant at) {
        jdbc.sql("insert into application (basket, service, form_version, submitted_at) values (?, ?, ?, ?)")
                .params(BasketToken.hash(token), service, formVersion, offset(at))
                .update();
    }

    void opened(String token, String caseId) {
        marks.changed(caseId);
        jdbc.sql("update application set case_id = ? where basket = ?")
                .params(caseId, BasketToken.hash(token))
                .update();
    }

    Optional<Receipt> receipt(String token) {
        return jdbc.sql("select c.id, c.number from application a join case_file c on c.id = a.case_id"
                        + " where a.basket = ?")
                .param(BasketToken.hash(token))
                .query((row, index) -> new Receipt(row.getString("id"), row.getString("number"), null))
                .optional();
    }
}
