package cn.suyuanban.material;

import static cn.suyuanban.ledger.Times.offset;

import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications that are still being filled in, each known by the hash of a token that only its page has. */
@Repository
class Baskets {

    private final JdbcClient jdbc;
    private final Clock clock;

    Baskets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the basket if it is new; to be called outside of a transaction, which a second uploader would spoil. */
    void open(String basket) {
        if (exists(basket)) {
            return;
        }
        try {
            jdbc.sql("insert into material_basket (id, opened_at) values (?, ?)")
                    .params(basket, offset(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            // Another file of the same page came first.
            return;
        }
    }

    /** Holds the basket until the transaction ends, so that its files can be counted; false once a case has it. */
    boolean lock(String basket) {
        return jdbc.sql("select id from material_basket where id = ? and case_id is null for update")
                .param(basket)
                .query(String.class)
                .optional()
                .isPresent();
    }

    void close(String basket, String caseId) {
        jdbc.sql("update material_basket set case_id = ? where id = ?")
                .params(caseId, basket)
                .update();
    }

    private boolean exists(String basket) {
        return jdbc.sql("select count(*) from material_basket where id = ?")
                        .param(basket)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
