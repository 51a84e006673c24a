package cn.suyuanban.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which basket became which case; the database knows a basket's token by its hash alone. */
@Repository
class ApplicationRows {

    private final JdbcClient jdbc;

    ApplicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the basket for this transaction; another that wants it waits, and then finds the case or the basket free. */
    void take(String token, String service, String formVersion, Instant at) {
        jdbc.sql("insert into application (basket, service, form_version, submitted_at) values (?, ?, ?, ?)")
                .params(hash(token), service, formVersion, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void opened(String token, String caseId) {
        jdbc.sql("update application set case_id = ? where basket = ?")
                .params(caseId, hash(token))
                .update();
    }

    Optional<Receipt> receipt(String token) {
        return jdbc.sql("select c.id, c.number from application a join case_file c on c.id = a.case_id"
                        + " where a.basket = ?")
                .param(hash(token))
                .query((row, index) -> new Receipt(row.getString("id"), row.getString("number"), null))
                .optional();
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
