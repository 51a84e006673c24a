package cn.suyuanban.problem.book;

import static java.util.stream.Collectors.toMap;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.ledgerfile.ProblemRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the county's file said of problems that were taken over, as far as no other table holds it. */
@Repository
class BookRecords {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    BookRecords(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    void insert(String caseId, ProblemRow row) {
        marks.changed(caseId);
        jdbc.sql("insert into problem_taken_over (case_id, escort, common, due_on, evidence, progress, updated_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(caseId, row.found().escort(), row.found().common().orElse(null))
                .params(row.task().due().orElse(null), row.task().evidence())
                .params(
                        row.task().progress().orElse(null),
                        row.task().updatedOn().orElse(null))
                .update();
    }

    /** By case, for those that were taken over. */
    Map<String, Said> of(Collection<String> cases) {
        return jdbc
                .sql("select t.*, (select count(*) from problem_event e where e.case_id = t.case_id) as events,"
                        + " (select count(*) from problem_event e where e.case_id = t.case_id"
                        + " and e.act in ('ASSIGN', 'POSTPONE', 'PUT_ON_LONG_TERM')) as limits"
                        + " from problem_taken_over t where t.case_id in (:cases)")
                .param("cases", cases)
                .query((row, index) -> Map.entry(
                        row.getString("case_id"),
                        new Said(
                                row.getString("escort"),
                                Optional.ofNullable(row.getObject("common", Boolean.class)),
                                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                                Optional.ofNullable(row.getObject("progress", Integer.class)),
                                Optional.ofNullable(row.getObject("updated_on", LocalDate.class)),
                                row.getInt("events") > 1,
                                row.getInt("limits") > 0)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * @param common whether others have the problem as well, if the file said that
     * @param goesOn whether anything happened since
     * @param otherLimit whether the work was given another limit since
     */
    record Said(
            String escort,
            Optional<Boolean> common,
            Optional<LocalDate> due,
            Optional<Integer> progress,
            Optional<LocalDate> updatedOn,
            boolean goesOn,
            boolean otherLimit) {}
}
