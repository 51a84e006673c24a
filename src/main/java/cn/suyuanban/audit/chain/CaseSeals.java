package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the last seal of each case covers. */
@Repository
class CaseSeals {

    private static final String LAST =
            "select subject as case_id, max(no) as last from audit_link where kind = 'CASE' and subject in (:ids) group by subject";
    private static final String SELECT =
            "select x.case_id, x.last, l.link_day, l.position, l.digest, s.link_no, s.detail"
                    + " from (" + LAST + ") x join audit_link l on l.no = x.last"
                    + " left join case_seal s on s.case_id = x.case_id";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    CaseSeals(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Map<String, Last> of(Collection<String> cases) {
        return cases.isEmpty()
                ? Map.of()
                : jdbc.sql(SELECT).param("ids", cases).query(Last.class).list().stream()
                        .collect(Collectors.toMap(Last::caseId, Function.identity()));
    }

    void put(List<Seal> seals) {
        batches.batchUpdate(
                "delete from case_seal where case_id = ?",
                seals.stream().map(seal -> new Object[] {seal.caseId()}).toList());
        batches.batchUpdate(
                "insert into case_seal (case_id, link_no, detail) values (?, ?, ?)",
                seals.stream()
                        .map(seal -> new Object[] {seal.caseId(), seal.linkNo(), seal.detail()})
                        .toList());
    }

    /** Ids of cases there are, are sealed or once were, behind one. */
    List<String> cases(String after, int atMost) {
        return jdbc.sql("select id from (" + next("select id from case_file where id", "id")
                        + ") f union select case_id from ("
                        + next("select case_id from case_seal where case_id", "case_id")
                        + ") s union select subject from ("
                        + next("select distinct subject from audit_link where kind = 'CASE' and subject", "subject")
                        + ") l order by 1 limit :most")
                .param("after", after)
                .param("most", atMost)
                .query(String.class)
                .list();
    }

    /** Ids of cases from before the chain that have no seal yet, behind one. */
    List<String> unsealed(String after, int atMost) {
        return jdbc.sql("select id from case_file f where id > ? and not exists"
                        + " (select 1 from case_seal s where s.case_id = f.id) order by id limit ?")
                .params(after, atMost)
                .query(String.class)
                .list();
    }

    private static String next(String select, String id) {
        return select + " > :after order by " + id + " limit :most";
    }

    static String digest(String caseId, String detail, AuditKey key) {
        return key.seal("case", caseId, detail);
    }

    /** A new seal. */
    record Seal(String caseId, long linkNo, String detail) {}

    /**
     * The last link of a case and what is kept of its seal.
     *
     * @param linkNo null if the seal was removed
     */
    record Last(String caseId, long last, LocalDate linkDay, int position, String digest, Long linkNo, String detail) {

        boolean isWhole(AuditKey key) {
            return linkNo != null && linkNo == last && digest.equals(CaseSeals.digest(caseId, detail, key));
        }
    }
}
