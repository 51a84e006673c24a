package cn.suyuanban.escalation.delivery;

import cn.suyuanban.escalation.delivery.OutboxMessage.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox table; {@code next_at} is null once a row is finished, so finished rows are never visited. */
@Repository
class OutboxRows {

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OutboxRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Adds messages that are due at once. */
    void addAll(List<Draft> drafts) {
        batches.batchUpdate(
                "insert into outbox (notice_id, channel, address, created_at, next_at, state)"
                        + " values (?, ?, ?, ?, ?, 'PENDING')",
                drafts,
                drafts.size(),
                (row, draft) -> {
                    row.setLong(1, draft.noticeId());
                    row.setString(2, draft.channel());
                    row.setString(3, draft.address());
                    row.setObject(4, offset(draft.createdAt()));
                    row.setObject(5, offset(draft.createdAt()));
                });
    }

    /** Ids of what is due on a channel, earliest first; takes no lock. */
    List<Long> due(String channel, Instant now, int atMost) {
        return jdbc.sql("select id from outbox where channel = ? and next_at <= ? order by next_at, id limit ?")
                .params(channel, offset(now), atMost)
                .query(Long.class)
                .list();
    }

    /** Locks a message if it is still due and no other node holds it. */
    Optional<OutboxMessage> lockDue(long id, Instant now) {
        return jdbc.sql("select * from outbox where id = ? and next_at <= ? for update skip locked")
                .params(id, offset(now))
                .query(OutboxRows::row)
                .optional();
    }

    void sent(long id) {
        jdbc.sql("update outbox set state = 'SENT', next_at = null, last_error = null where id = ?")
                .param(id)
                .update();
    }

    /** Puts a message off that could not be handed over, and counts the attempt. */
    void putOff(long id, Instant until, String error) {
        jdbc.sql("update outbox set next_at = ?, attempts = attempts + 1, last_error = ? where id = ?")
                .params(offset(until), shortened(error), id)
                .update();
    }

    /** Gives a message up; the row stays, so that it can be sent again by hand. */
    void failed(long id, String error) {
        jdbc.sql("update outbox set state = 'FAILED', next_at = null, attempts = attempts + 1, last_error = ?"
                        + " where id = ?")
                .params(shortened(error), id)
                .update();
    }

    private static OutboxMessage row(ResultSet row, int index) throws SQLException {
        return new OutboxMessage(
                row.getLong("id"),
                row.getLong("notice_id"),
                row.getString("address"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("last_error") != null);
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
