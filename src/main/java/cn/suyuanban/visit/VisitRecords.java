package cn.suyuanban.visit;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.visit.Visit.Plan;
import cn.suyuanban.visit.Visit.Status;
import cn.suyuanban.visit.Visit.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of visits. */
@Repository
class VisitRecords {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    VisitRecords(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    /** Lets visits be planned one after another. */
    void lockPlanning() {
        jdbc.sql("select id from visit_planning where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    void insert(Visit visit) {
        marks.changed(visit.caseId());
        Plan plan = visit.plan();
        jdbc.sql("insert into visit (case_id, number, enterprise, name_key, way, planned_on, escort, planned_by,"
                        + " status, merged_into) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(visit.caseId(), visit.number(), plan.enterprise(), EnterpriseName.key(plan.enterprise()))
                .params(plan.way().name(), plan.on(), plan.escort(), plan.by())
                .params(visit.status().name(), visit.mergedInto())
                .update();
        join(visit.caseId(), plan.participants());
    }

    /** Adds people to a visit; who takes part already does so once. */
    void join(String caseId, Collection<String> names) {
        marks.changed(caseId);
        List<String> there = participants(caseId);
        names.stream().distinct().filter(name -> !there.contains(name)).forEach(name -> jdbc.sql(
                        "insert into visit_participant (case_id, name) values (?, ?)")
                .params(caseId, name)
                .update());
    }

    /** Puts those who came in place of those who were to come. */
    void replace(String caseId, Collection<String> names) {
        marks.changed(caseId);
        jdbc.sql("delete from visit_participant where case_id = ?")
                .param(caseId)
                .update();
        join(caseId, names);
    }

    void ended(String caseId, Status status, LocalDate heldOn, String summary) {
        marks.changed(caseId);
        jdbc.sql("update visit set status = ?, held_on = ?, summary = ? where case_id = ?")
                .params(status.name(), heldOn, summary, caseId)
                .update();
    }

    void insert(String caseId, Solved solved) {
        marks.changed(caseId);
        jdbc.sql("insert into visit_finding (case_id, category, description, solution) values (?, ?, ?, ?)")
                .params(caseId, solved.category(), solved.description(), solved.solution())
                .update();
    }

    List<Solved> solved(String caseId) {
        return jdbc.sql("select category, description, solution from visit_finding where case_id = ? order by id")
                .param(caseId)
                .query(Solved.class)
                .list();
    }

    Optional<Visit> find(String caseId) {
        return jdbc.sql("select * from visit where case_id = ?")
                .param(caseId)
                .query(this::visit)
                .optional();
    }

    /** Visits of an enterprise that count: held, or planned and not called off. */
    List<Visit> ofEnterprise(String name) {
        return jdbc.sql("select visit.* from visit join case_file on case_file.id = visit.case_id where name_key = ?"
                        + " and (status = 'HELD' or status = 'PLANNED' and closed_at is null)"
                        + " order by coalesce(held_on, planned_on), visit.number")
                .param(EnterpriseName.key(name))
                .query(this::visit)
                .list();
    }

    long held(LocalDate from, LocalDate to) {
        return jdbc.sql("select count(*) from visit where held_on between ? and ?")
                .params(from, to)
                .query(Long.class)
                .single();
    }

    List<Visits.Held> held(LocalDate from, LocalDate to, String after, int size) {
        return jdbc.sql("select number, enterprise, held_on from visit where held_on between ? and ? and number > ?"
                        + " order by number limit " + size)
                .params(from, to, after)
                .query(Visits.Held.class)
                .list();
    }

    List<String> joined(String number) {
        return jdbc.sql("select distinct planned_by from visit where merged_into = ? order by planned_by")
                .param(number)
                .query(String.class)
                .list();
    }

    private Visit visit(ResultSet row, int index) throws SQLException {
        String caseId = row.getString("case_id");
        return new Visit(
                caseId,
                row.getString("number"),
                new Plan(
                        row.getString("enterprise"),
                        Way.valueOf(row.getString("way")),
                        row.getObject("planned_on", LocalDate.class),
                        row.getString("escort"),
                        row.getString("planned_by"),
                        participants(caseId)),
                Status.valueOf(row.getString("status")),
                row.getObject("held_on", LocalDate.class),
                row.getString("merged_into"),
                row.getString("summary"));
    }

    private List<String> participants(String caseId) {
        return jdbc.sql("select name from visit_participant where case_id = ? order by name")
                .param(caseId)
                .query(String.class)
                .list();
    }
}
