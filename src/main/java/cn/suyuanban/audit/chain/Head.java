package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import cn.suyuanban.audit.facts.FactTables;
import cn.suyuanban.secret.KeyRefusedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The end of the chain.
 *
 * @param linkMac seal of the last link
 * @param takenIn the last file from before the chain, or from before the generation, that was taken in; null once all are
 * @param generation of the tables that are sealed
 * @param mac seal of this row
 */
record Head(
        String keyId,
        long no,
        LocalDate day,
        int position,
        String linkMac,
        String takenIn,
        int generation,
        String mac) {

    /** Of a chain without a link. */
    static Head first(LocalDate day, AuditKey key) {
        return new Head(key.id(), 0, day, 0, "", "", 1, null).sealed(key);
    }

    static Head read(ResultSet row, int index) throws SQLException {
        return new Head(
                row.getString("key_id"),
                row.getLong("last_no"),
                row.getObject("link_day", LocalDate.class),
                row.getInt("position"),
                row.getString("link_mac"),
                row.getString("taken_in"),
                row.getInt("generation"),
                row.getString("mac"));
    }

    /** What comes next; a day that has ended is not taken up again, whatever the clock says. */
    Link next(LocalDate today, Piece piece, AuditKey key) {
        boolean sameDay = !today.isAfter(day);
        return new Link(
                        no + 1,
                        sameDay ? day : today,
                        sameDay ? position + 1 : 1,
                        piece.kind(),
                        piece.subject(),
                        piece.nonce(),
                        piece.digest(),
                        null)
                .after(linkMac, key);
    }

    Head at(Link last) {
        return new Head(keyId, last.no(), last.day(), last.position(), last.mac(), takenIn, generation, null);
    }

    Head takenIn(String file) {
        return new Head(keyId, no, day, position, linkMac, file, generation, null);
    }

    /** Begins to take in what the tables of the next generation hold already. */
    Head nextGeneration() {
        return new Head(keyId, no, day, position, linkMac, "", generation + 1, null);
    }

    /** Whether entries and cases from before the chain are still being taken in. */
    boolean isBeginning() {
        return generation == 1 && takenIn != null;
    }

    boolean isTakingIn() {
        return covered() < FactTables.GENERATION;
    }

    /** The generation of tables that are sealed completely. */
    int covered() {
        return takenIn == null ? generation : generation - 1;
    }

    Head sealed(AuditKey key) {
        return new Head(keyId, no, day, position, linkMac, takenIn, generation, key.seal(values()));
    }

    boolean isWhole(AuditKey key) {
        return key.fits(mac, values());
    }

    /** As it is written down elsewhere: day, position, seal. */
    String end() {
        return day + " " + position + " " + linkMac;
    }

    /** @throws KeyRefusedException with code {@code audit-key-wrong} */
    void requireKey(AuditKey key) {
        if (!keyId.equals(key.id())) {
            throw new KeyRefusedException(
                    "audit-key-wrong: 记录链用密钥 " + keyId + " 封存，启动参数中的密钥是 " + key.id() + "。",
                    "请在 suyuanban.audit.key 中写入封存时的密钥，或者放回 suyuanban.audit.key-file 所指的文件。");
        }
    }

    private Object[] values() {
        Object[] first = {"head", keyId, no, day, position, linkMac, takenIn};
        return generation == 1 ? first : new Object[] {"head", keyId, no, day, position, linkMac, takenIn, generation};
    }

    /** What is to be linked. */
    record Piece(Link.Kind kind, String subject, String nonce, String digest) {}
}
