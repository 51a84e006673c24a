package cn.suyuanban.problem;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.ledgerfile.ProblemRow.Category;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of problems. Events and assignments are added, never changed or taken away. */
@Repository
class ProblemRecords {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    ProblemRecords(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    void insert(Problem problem) {
        marks.changed(problem.caseId());
        Problem.Found found = problem.found();
        jdbc.sql(
                        "insert into problem (case_id, number, source, enterprise, found_on, found_by, description, category,"
                                + " severity, common, origin, milestone, status) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(problem.caseId(), problem.number(), found.source().name(), found.enterprise(), found.on())
                .params(found.by(), found.description(), found.category().name(), found.severity(), found.common())
                .params(found.origin(), found.milestone(), problem.status().name())
                .update();
    }

    void insert(String caseId, Duty duty) {
        marks.changed(caseId);
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into problem_assignment (case_id, leader, unit, person, supervisor, work_limit)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(caseId, duty.leader(), duty.unit(), duty.person(), duty.supervisor(), duty.limit())
                .update(key, "id");
        for (int place = 0; place < duty.supporters().size(); place++) {
            Duty.Support support = duty.supporters().get(place);
            jdbc.sql("insert into problem_support (assignment_id, unit, work_limit, place) values (?, ?, ?, ?)")
                    .params(key.getKey(), support.unit(), support.limit(), place)
                    .update();
        }
    }

    void plan(String caseId, String measures, String goal) {
        marks.changed(caseId);
        jdbc.sql("update problem_assignment set measures = ?, goal = ?"
                        + " where id = (select max(id) from problem_assignment where case_id = ?)")
                .params(measures, goal, caseId)
                .update();
    }

    /** Adds what happened; the state of the problem is kept beside it for lists only. */
    void append(String caseId, ProblemEvent event) {
        marks.changed(caseId);
        jdbc.sql("insert into problem_event (case_id, act, status, actor, at, text) values (?, ?, ?, ?, ?, ?)")
                .params(caseId, event.act().name(), event.status().name(), event.actor())
                .params(offset(event.at()), event.text())
                .update();
        jdbc.sql("update problem set status = ? where case_id = ?")
                .params(event.status().name(), caseId)
                .update();
    }

    /** Keeps others from doing something with the problem until the transaction ends. */
    void lock(String caseId) {
        jdbc.sql("select case_id from problem where case_id = ? for update")
                .param(caseId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new ProblemRefusedException("problem-unknown", "这个办件不是问题清单中的问题，请核对编号"));
    }

    Problem find(String caseId) {
        return jdbc.sql("select * from problem where case_id = ?")
                .param(caseId)
                .query(ProblemRecords::problem)
                .single();
    }

    List<Problem> ofOrigin(String number) {
        return jdbc.sql("select * from problem where origin = ? order by number")
                .param(number)
                .query(ProblemRecords::problem)
                .list();
    }

    List<Problem> findAll(Collection<String> cases) {
        return jdbc.sql("select * from problem where case_id in (:cases) order by number desc")
                .param("cases", cases)
                .query(ProblemRecords::problem)
                .list();
    }

    Duty duty(String caseId) {
        return duties(List.of(caseId)).get(caseId);
    }

    /** In two statements, however many there are. */
    Map<String, Duty> duties(Collection<String> cases) {
        String last = " in (select max(id) from problem_assignment where case_id in (:cases) group by case_id)";
        Map<Long, List<Duty.Support>> supporters = jdbc
                .sql("select * from problem_support where assignment_id" + last + " order by place, unit")
                .param("cases", cases)
                .query((row, index) -> Map.entry(
                        row.getLong("assignment_id"),
                        new Duty.Support(row.getString("unit"), row.getString("work_limit"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc
                .sql("select * from problem_assignment where id" + last)
                .param("cases", cases)
                .query((row, index) -> Map.entry(
                        row.getString("case_id"), duty(row, supporters.getOrDefault(row.getLong("id"), List.of()))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, String> leaders(Collection<String> cases) {
        return jdbc
                .sql("select case_id, leader from problem_assignment where leader <> '' and id in"
                        + " (select max(id) from problem_assignment where case_id in (:cases) group by case_id)")
                .param("cases", cases)
                .query((row, index) -> Map.entry(row.getString("case_id"), row.getString("leader")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    History history(String caseId) {
        return new History(jdbc.sql("select * from problem_event where case_id = ? order by id")
                .param(caseId)
                .query((row, index) -> new ProblemEvent(
                        Act.valueOf(row.getString("act")),
                        Status.valueOf(row.getString("status")),
                        row.getString("actor"),
                        instant(row, "at"),
                        row.getString("text")))
                .list());
    }

    /** By the last event of each problem, and apart from that by what was ever registered or taken over. */
    ProblemCounts counts(OffsetDateTime at) {
        return jdbc.sql(
                        "select (select count(*) from problem_event where act in ('REGISTER', 'TAKE_OVER') and at <= :at) as found,"
                                + " count(case when status = 'CLOSED' then 1 end) as closed,"
                                + " count(case when status <> 'CLOSED' then 1 end) as still_open"
                                + " from problem_event"
                                + " where id in (select max(id) from problem_event where at <= :at group by case_id)")
                .param("at", at)
                .query((row, index) ->
                        new ProblemCounts(row.getLong("found"), row.getLong("closed"), row.getLong("still_open")))
                .single();
    }

    List<Problem> counted(ProblemCount count, OffsetDateTime at, String after, int size) {
        return jdbc.sql(
                        "select p.* from problem p join problem_event e on e.id = (select max(l.id) from problem_event l"
                                + " where l.case_id = p.case_id and l.at <= :at) where " + count.condition()
                                + " and p.number > :after order by p.number limit " + size)
                .param("at", at)
                .param("after", after)
                .query(ProblemRecords::problem)
                .list();
    }

    private static Duty duty(ResultSet row, List<Duty.Support> supporters) throws SQLException {
        return new Duty(
                row.getString("leader"),
                row.getString("unit"),
                row.getString("person"),
                supporters,
                row.getString("supervisor"),
                row.getString("work_limit"));
    }

    private static Problem problem(ResultSet row, int index) throws SQLException {
        return new Problem(
                row.getString("case_id"),
                row.getString("number"),
                new Problem.Found(
                        Source.valueOf(row.getString("source")),
                        row.getString("enterprise"),
                        row.getObject("found_on", LocalDate.class),
                        row.getString("found_by"),
                        row.getString("description"),
                        Category.valueOf(row.getString("category")),
                        row.getString("severity"),
                        row.getBoolean("common"),
                        row.getString("origin"),
                        row.getString("milestone")),
                Status.valueOf(row.getString("status")));
    }
}
