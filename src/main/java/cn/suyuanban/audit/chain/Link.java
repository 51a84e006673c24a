package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import cn.suyuanban.audit.FactFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * One link of the chain.
 *
 * @param no from the first to the last without a gap
 * @param position in its day
 * @param subject the entry, or the name of the file of facts
 */
record Link(long no, LocalDate day, int position, Kind kind, String subject, String nonce, String digest, String mac) {

    static Link read(ResultSet row, int index) throws SQLException {
        return new Link(
                row.getLong("no"),
                row.getObject("link_day", LocalDate.class),
                row.getInt("position"),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("nonce"),
                row.getString("digest"),
                row.getString("mac"));
    }

    /** This link with its seal, which covers the seal before it. */
    Link after(String before, AuditKey key) {
        return new Link(no, day, position, kind, subject, nonce, digest, key.seal(sealed(before)));
    }

    boolean follows(String before, AuditKey key) {
        return key.fits(mac, sealed(before));
    }

    private Object[] sealed(String before) {
        return new Object[] {"link", before, no, day, position, kind, subject, nonce, digest};
    }

    Object[] values() {
        return new Object[] {no, day, position, kind.name(), subject, nonce, digest, mac};
    }

    /** What is linked. */
    enum Kind {
        ENTRY,
        CASE,
        /** What is no case: a project, a chain … */
        FILE;

        static Kind of(String file) {
            return FactFile.of(file) == FactFile.CASE ? CASE : FILE;
        }
    }
}
