package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.Values;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes the digest of the content of every file of a case anew; the digest itself is sealed with the case. */
@Component
class ContentCheck {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;

    ContentCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many files it read. */
    long compareAll(Findings findings) {
        long read = 0;
        List<Kept> batch = after("");
        while (!batch.isEmpty() && !findings.areEnough()) {
            batch.forEach(kept -> compare(kept, findings));
            read += batch.size();
            batch = after(batch.get(batch.size() - 1).id());
        }
        return read;
    }

    /** What does not fit is looked for once more: its time may have been over while it was read. */
    void compare(Kept kept, Findings findings) {
        if (!digest(kept.id()).equals(kept.sha256()) && find(kept.id()).isPresent()) {
            findings.outside("material_chunk", kept.id(), "文件的内容与登记的摘要不符");
        }
    }

    Optional<Kept> find(String id) {
        return jdbc.sql("select id, sha256 from material where id = ? and removed_at is null")
                .param(id)
                .query(Kept.class)
                .optional();
    }

    private List<Kept> after(String id) {
        return jdbc.sql("select id, sha256 from material where case_id is not null and removed_at is null and id > ?"
                        + " order by id limit ?")
                .params(id, BATCH)
                .query(Kept.class)
                .list();
    }

    /** One piece in memory at a time. */
    private String digest(String id) {
        MessageDigest digest = Values.sha256();
        Optional<byte[]> piece = piece(id, 0);
        for (int no = 1; piece.isPresent(); no++) {
            digest.update(piece.get());
            piece = piece(id, no);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Optional<byte[]> piece(String id, int no) {
        return jdbc.sql("select content from material_chunk where material_id = ? and no = ?")
                .params(id, no)
                .query(byte[].class)
                .optional();
    }

    /** A file and the digest it was taken in with. */
    record Kept(String id, String sha256) {}
}
