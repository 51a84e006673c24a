package cn.suyuanban.ledger.search;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cases, open and closed, page by page along an index; there is no total, which would read all of them. */
@Repository
public class CaseSearch {

    private final JdbcClient jdbc;
    private final CaseFiles files;

    CaseSearch(JdbcClient jdbc, CaseFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /**
     * A page of them, the last received first.
     *
     * @param after number of the last case of the page before, null for the first page
     */
    public List<CaseFile> page(CaseReach reach, CaseChoice choice, String after, int size, Instant now) {
        if (!reach.everything() && reach.departments().isEmpty()) {
            return List.of();
        }
        Conditions where = new Conditions(now).reach(reach).choice(choice);
        if (after != null) {
            files.findByNumber(after).ifPresent(where::after);
        }
        List<String> ids = jdbc.sql("select f.id from case_file f" + where + " order by f.received_at desc, f.id desc"
                        + " limit " + size)
                .params(where.values)
                .query(String.class)
                .list();
        Map<String, CaseFile> found =
                files.findAll(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    /** What a page is chosen by. */
    private static final class Conditions {

        private static final String HAS_PART =
                "exists (select 1 from case_step s where s.case_id = f.id and s.department ";

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Conditions(Instant now) {
            values.put("now", offset(now));
        }

        Conditions reach(CaseReach reach) {
            whereAny("f.service not in (:sealed)", "sealed", reach.sealed());
            whereAny(HAS_PART + "in (:own))", "own", reach.departments());
            return this;
        }

        Conditions choice(CaseChoice choice) {
            where("f.service = :service", "service", choice.service());
            where("f.applicant = :applicant", "applicant", choice.applicant());
            where("f.outcome = :outcome", "outcome", choice.outcome());
            where("f.received_at >= :from", "from", offset(choice.from()));
            where("f.received_at < :before", "before", offset(choice.before()));
            where(HAS_PART + "= :department)", "department", choice.department());
            if (choice.standing() != null) {
                all.add(choice.standing().condition());
            }
            return this;
        }

        /** The plain comparison lets the index begin there; the one in brackets sorts out what was received just then. */
        void after(CaseFile last) {
            all.add("f.received_at <= :last and (f.received_at < :last or f.id < :id)");
            values.put("last", offset(last.receivedAt()));
            values.put("id", last.id());
        }

        private void where(String condition, String name, Object value) {
            if (value != null) {
                all.add(condition);
                values.put(name, value);
            }
        }

        private void whereAny(String condition, String name, Collection<String> these) {
            where(condition, name, these.isEmpty() ? null : these);
        }

        @Override
        public String toString() {
            return all.isEmpty() ? "" : " where " + String.join(" and ", all);
        }
    }
}
