package cn.suyuanban.lead;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.lead.Lead.Disposition;
import cn.suyuanban.lead.Lead.Outcome;
import cn.suyuanban.lead.Lead.Source;
import cn.suyuanban.lead.Lead.Status;
import cn.suyuanban.lead.conduct.Behaviour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of leads without opening anything. */
@Repository
class LeadRecords {

    private static final String LEADS =
            "select lead.*, case_file.number from lead left join case_file on case_file.id = lead.case_id ";

    private final JdbcClient jdbc;
    private final FactMarks marks;

    LeadRecords(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    void insert(String id, NewLead lead, Instant at) {
        changing(id);
        jdbc.sql(
                        "insert into lead (id, source, origin, received_at, awaited, status) values (?, ?, ?, ?, ?, 'RECEIVED')")
                .params(id, lead.source().name(), lead.origin(), offset(at), lead.awaited())
                .update();
    }

    /** False if there is no such lead or another case has it. */
    boolean bind(String id, String caseId) {
        changing(id);
        return jdbc.sql("update lead set case_id = ? where id = ? and case_id is null")
                        .params(caseId, id)
                        .update()
                == 1;
    }

    void assign(String id, Behaviour behaviour, String unit, boolean keySupervised) {
        changing(id);
        jdbc.sql(
                        "update lead set status = 'ASSIGNED', behaviour = ?, aspect = ?, unit = ?, key_supervised = ? where id = ?")
                .params(behaviour.code(), behaviour.aspect().name(), unit, keySupervised, id)
                .update();
    }

    void handUp(String id, Behaviour behaviour, Instant at) {
        changing(id);
        jdbc.sql("update lead set status = 'HANDED_UP', behaviour = ?, aspect = ?, closed_at = ? where id = ?")
                .params(behaviour.code(), behaviour.aspect().name(), offset(at), id)
                .update();
    }

    void dispose(String id, Disposition disposition, Instant reportBy) {
        changing(id);
        jdbc.sql("update lead set status = 'DISPOSED', disposition = ?, report_by = ? where id = ?")
                .params(disposition.name(), offset(reportBy), id)
                .update();
    }

    void reported(String id, Instant at) {
        changing(id);
        jdbc.sql("update lead set reported_at = ? where id = ?")
                .params(offset(at), id)
                .update();
    }

    void close(String id, Outcome outcome, int people, Instant at) {
        changing(id);
        jdbc.sql("update lead set status = 'DONE', outcome = ?, people = ?, closed_at = ? where id = ?")
                .params(outcome.name(), people, offset(at), id)
                .update();
    }

    void told(String id, boolean result, Instant at) {
        changing(id);
        jdbc.sql("update lead set " + (result ? "answered_at" : "accepted_at") + " = ? where id = ?")
                .params(offset(at), id)
                .update();
    }

    Optional<Lead> ofCase(String caseId) {
        return jdbc.sql(LEADS + "where case_id = ?")
                .param(caseId)
                .query(LeadRecords::row)
                .optional();
    }

    Optional<Lead> ofNumber(String number) {
        return jdbc.sql(LEADS + "where case_file.number = ?")
                .param(number)
                .query(LeadRecords::row)
                .optional();
    }

    /** Keeps others from working on the lead until the transaction ends. */
    void lock(String id) {
        jdbc.sql("select id from lead where id = ? for update")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Leads that somebody still works on, longest open first, at most so many. */
    List<Lead> open(int atMost) {
        return jdbc.sql(LEADS
                        + "where case_file.closed_at is null and case_id is not null order by lead.received_at limit ?")
                .param(atMost)
                .query(LeadRecords::row)
                .list();
    }

    int ofOrigin(String number) {
        return jdbc.sql("select count(*) from lead where origin = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    private void changing(String id) {
        marks.changed(FactFile.LEAD, id);
    }

    private static Lead row(ResultSet row, int index) throws SQLException {
        return new Lead(
                row.getString("id"),
                row.getString("case_id"),
                row.getString("number"),
                Source.valueOf(row.getString("source")),
                row.getString("origin"),
                instant(row, "received_at"),
                row.getBoolean("awaited"),
                Status.valueOf(row.getString("status")),
                row.getString("behaviour"),
                row.getString("unit"),
                row.getBoolean("key_supervised"),
                instant(row, "report_by"),
                instant(row, "reported_at"),
                value(Disposition.class, row.getString("disposition")),
                value(Outcome.class, row.getString("outcome")),
                row.getObject("people", Integer.class),
                instant(row, "accepted_at"),
                instant(row, "closed_at"),
                instant(row, "answered_at"));
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
