package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import cn.suyuanban.audit.facts.Marks.Mark;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links as they are stored; only who holds the head's lock appends. */
@Repository
class Chain {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final AuditKey key;
    private final Clock clock;

    Chain(JdbcClient jdbc, JdbcOperations batches, AuditKey key, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.key = key;
        this.clock = clock;
    }

    Optional<Head> head() {
        return jdbc.sql("select * from audit_head").query(Head::read).optional();
    }

    /** The head, locked until the transaction ends. */
    Head lock() {
        return jdbc.sql("select * from audit_head for update").query(Head::read).single();
    }

    /** Begins the chain; the database refuses a second beginning. */
    void begin() {
        Head first = Head.first(today(), key);
        jdbc.sql("insert into audit_head (id, key_id, last_no, link_day, position, link_mac, taken_in, generation, mac)"
                        + " values (1, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(first.keyId(), first.no(), first.day(), first.position())
                .params(first.linkMac(), first.takenIn(), first.generation(), first.mac())
                .update();
    }

    /** Links pieces in their order behind the head; returns the new head and the links. */
    Appended append(Head head, List<Head.Piece> pieces) {
        LocalDate today = today();
        List<Link> links = new ArrayList<>();
        Head end = head;
        for (Head.Piece piece : pieces) {
            Link link = end.next(today, piece, key);
            links.add(link);
            end = end.at(link);
        }
        batches.batchUpdate(
                "insert into audit_link (no, link_day, position, kind, subject, nonce, digest, mac)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                links.stream().map(Link::values).toList());
        return new Appended(store(end), links);
    }

    Head store(Head head) {
        Head sealed = head.sealed(key);
        jdbc.sql("update audit_head set last_no = ?, link_day = ?, position = ?, link_mac = ?, taken_in = ?,"
                        + " generation = ?, mac = ?")
                .params(sealed.no(), sealed.day(), sealed.position())
                .params(sealed.linkMac(), sealed.takenIn(), sealed.generation(), sealed.mac())
                .update();
        return sealed;
    }

    /** Which of the nonces have been linked already. */
    private Set<String> linked(Collection<String> nonces) {
        return nonces.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select nonce from audit_link where nonce in (:nonces)")
                        .param("nonces", nonces)
                        .query(String.class)
                        .list());
    }

    /** Which marks the product wrote and nobody brought back: the nonce of one that was done is linked. */
    Set<Mark> genuine(Collection<Mark> found) {
        Set<String> known = linked(found.stream().map(mark -> mark.nonce(0)).toList());
        return found.stream()
                .filter(mark -> mark.isWhole() && !known.contains(mark.nonce(0)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Which of the entries that wait the product wrote; those from before the chain are taken as they are at its beginning. */
    Set<Entries.Entry> genuine(Head head, Collection<Entries.Entry> waiting) {
        Set<String> known = linked(waiting.stream()
                .map(Entries.Entry::nonce)
                .filter(Objects::nonNull)
                .toList());
        return waiting.stream()
                .filter(entry -> entry.isUnsealed() && head.isBeginning()
                        || entry.isWhole(key) && !known.contains(entry.nonce()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Links in their order behind one. */
    List<Link> after(long no, long upTo, int atMost) {
        return jdbc.sql("select * from audit_link where no > ? and no <= ? order by no limit ?")
                .params(no, upTo, atMost)
                .query(Link::read)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** What an appending made. */
    record Appended(Head head, List<Link> links) {}
}
