package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import cn.suyuanban.audit.FactFile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the last seal of each file covers. */
@Repository
class FileSeals {

    private static final String OF_FILES = "from audit_link where kind in ('CASE', 'FILE') and subject";
    private static final String LAST =
            "select subject as file, max(no) as last " + OF_FILES + " in (:files) group by subject";
    private static final String SELECT = "select x.file, x.last, l.link_day, l.position, l.digest, s.link_no, s.detail"
            + " from (" + LAST + ") x join audit_link l on l.no = x.last"
            + " left join file_seal s on s.file = x.file";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    FileSeals(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Map<String, Last> of(Collection<String> files) {
        return files.isEmpty()
                ? Map.of()
                : jdbc.sql(SELECT).param("files", files).query(Last.class).list().stream()
                        .collect(Collectors.toMap(Last::file, Function.identity()));
    }

    void put(List<Seal> seals) {
        batches.batchUpdate(
                "delete from file_seal where file = ?",
                seals.stream().map(seal -> new Object[] {seal.file()}).toList());
        batches.batchUpdate(
                "insert into file_seal (file, link_no, detail) values (?, ?, ?)",
                seals.stream()
                        .map(seal -> new Object[] {seal.file(), seal.linkNo(), seal.detail()})
                        .toList());
    }

    /** Names of files there are, are sealed or once were, behind one. */
    List<String> files(String after, int atMost) {
        Stream<String> sealed = Stream.of(
                "select file from file_seal where file > :after order by 1 limit :most",
                "select distinct subject as file " + OF_FILES + " > :after order by 1 limit :most");
        return jdbc.sql(Stream.concat(Arrays.stream(FactFile.values()).map(FactFile::select), sealed)
                        .map(select -> "select file from (" + select + ") f")
                        .collect(Collectors.joining(" union ", "", " order by 1 limit :most")))
                .param("after", after)
                .param("most", atMost)
                .query(String.class)
                .list();
    }

    static String digest(String file, String detail, AuditKey key) {
        return key.seal("case", file, detail);
    }

    /** A new seal. */
    record Seal(String file, long linkNo, String detail) {}

    /**
     * The last link of a file and what is kept of its seal.
     *
     * @param linkNo null if the seal was removed
     */
    record Last(String file, long last, LocalDate linkDay, int position, String digest, Long linkNo, String detail) {

        boolean isWhole(AuditKey key) {
            return linkNo != null && linkNo == last && digest.equals(FileSeals.digest(file, detail, key));
        }
    }
}
