package cn.suyuanban.audit.facts;

import cn.suyuanban.audit.AuditKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks of changed files that are not sealed anew yet. */
@Repository
public class Marks {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final AuditKey key;

    Marks(JdbcClient jdbc, JdbcOperations batches, AuditKey key) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.key = key;
    }

    /** Marks in the order of their nonces, behind one. */
    public List<Mark> after(String nonce, int atMost) {
        List<Row> rows = jdbc.sql("select * from audit_mark where nonce > ? order by nonce limit ?")
                .params(nonce, atMost)
                .query(Row.class)
                .list();
        Map<String, String> caseOf =
                casesOf(rows.stream().flatMap(row -> row.named("s")).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.resolved(caseOf, key)).toList();
    }

    public void done(Collection<Mark> marks) {
        batches.batchUpdate(
                "delete from audit_mark where nonce = ?",
                marks.stream().map(mark -> new Object[] {mark.nonce()}).toList());
    }

    private Map<String, String> casesOf(Set<String> steps) {
        Map<String, String> caseOf = new HashMap<>();
        if (!steps.isEmpty()) {
            jdbc.sql("select id, case_id from case_step where id in (:ids)")
                    .param("ids", steps)
                    .query(row -> {
                        caseOf.put(row.getString("id"), row.getString("case_id"));
                    });
        }
        return caseOf;
    }

    /**
     * One mark.
     *
     * @param files names of the files it tells of, of steps that still exist the cases
     * @param isWhole whether the product wrote it
     */
    public record Mark(String nonce, Set<String> files, boolean cleared, boolean isWhole) {

        /** The nonces of its links, one a file. */
        public String nonce(int place) {
            return nonce + "/" + place;
        }
    }

    /** A mark as it is stored. */
    private record Row(String nonce, String subjects, boolean cleared, String mac) {

        Stream<String> named(String kind) {
            return Stream.of(subjects.split(","))
                    .map(subject -> URLDecoder.decode(subject, StandardCharsets.UTF_8))
                    .filter(subject -> subject.startsWith(kind))
                    .map(subject -> subject.substring(1));
        }

        Mark resolved(Map<String, String> caseOf, AuditKey key) {
            Set<String> files = Stream.concat(named("c"), named("s").map(caseOf::get))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return new Mark(nonce, files, cleared, key.fits(mac, "mark", nonce, subjects, cleared));
        }
    }
}
