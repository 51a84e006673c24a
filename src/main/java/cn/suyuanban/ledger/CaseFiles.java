package cn.suyuanban.ledger;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.ledger.days.FinishedDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts about cases (办件); every write joins the transaction of the work it records. */
@Repository
public class CaseFiles {

    private static final int LONGEST_TOWN = 64;

    private final JdbcClient jdbc;
    private final FinishedDays days;
    private final FactMarks marks;

    CaseFiles(JdbcClient jdbc, FinishedDays days, FactMarks marks) {
        this.jdbc = jdbc;
        this.days = days;
        this.marks = marks;
    }

    /** The next case number (办件编号): day of receipt and a running number from the database. */
    public String nextNumber(Instant receivedAt) {
        long running =
                jdbc.sql("select nextval('case_number_seq')").query(Long.class).single();
        String day = LocalDate.ofInstant(receivedAt, WorkingCalendar.ZONE).format(DateTimeFormatter.BASIC_ISO_DATE);
        return "%s-%06d".formatted(day, running);
    }

    /** Opens a case that was received; its clock has not begun. */
    public void open(CaseFile file) {
        changing(file.id());
        jdbc.sql("insert into case_file (id, number, service, service_name, applicant, received_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(file.id(), file.number(), file.service(), file.serviceName(), file.applicant())
                .param(offset(file.receivedAt()))
                .update();
        days.touched(file.receivedAt());
    }

    /** Records in which town (乡镇、街道) the matter is. */
    public void place(String id, String town) {
        changing(id);
        String kept = town.strip();
        jdbc.sql("update case_file set town = ? where id = ?")
                .params(kept.substring(0, Math.min(kept.length(), LONGEST_TOWN)), id)
                .update();
    }

    /** Records the acceptance (受理), with which the clock begins. */
    public void accept(String id, Instant at, Clocked promised, Clocked statutory) {
        changing(id);
        jdbc.sql("update case_file set clock_state = 'RUNNING', accepted_at = ?, promised_limit = ?, promised_due = ?,"
                        + " statutory_limit = ?, statutory_due = ? where id = ?")
                .params(offset(at), promised.limit(), offset(promised.due()))
                .params(statutory.limit(), offset(statutory.due()), id)
                .update();
    }

    /** Puts another promise in place of the first, because a longer step came in. */
    public void promise(String id, Clocked promised) {
        changing(id);
        jdbc.sql("update case_file set promised_limit = ?, promised_due = ? where id = ?")
                .params(promised.limit(), offset(promised.due()), id)
                .update();
    }

    /** Moves both ends of a case. */
    public void move(String id, Instant promisedDue, Instant statutoryDue) {
        changing(id);
        jdbc.sql("update case_file set promised_due = ?, statutory_due = ? where id = ?")
                .params(offset(promisedDue), offset(statutoryDue), id)
                .update();
    }

    public void pause(String id, Instant at) {
        changing(id);
        jdbc.sql("update case_file set clock_state = 'PAUSED', paused_at = ? where id = ?")
                .params(offset(at), id)
                .update();
    }

    public void resume(String id) {
        changing(id);
        jdbc.sql("update case_file set clock_state = 'RUNNING', paused_at = null where id = ?")
                .param(id)
                .update();
    }

    /** Records the one extension a case may have. */
    public void extend(String id, String by) {
        changing(id);
        jdbc.sql("update case_file set extended_by = ? where id = ?")
                .params(by, id)
                .update();
    }

    /** Puts a case first (优先), or back among the others. */
    public void raise(String id, boolean raised) {
        changing(id);
        jdbc.sql("update case_file set raised = ? where id = ?")
                .params(raised, id)
                .update();
    }

    public void close(String id, Instant at, String outcome) {
        changing(id);
        jdbc.sql("update case_file set clock_state = 'STOPPED', paused_at = null, closed_at = ?, outcome = ?"
                        + " where id = ?")
                .params(offset(at), outcome, id)
                .update();
        days.touched(at);
    }

    /** Ids of cases that were closed before an instant and still have their content, longest closed first. */
    public List<String> keptSinceBefore(Instant closed, int atMost) {
        return jdbc.sql(
                        "select id from case_file where cleared_at is null and closed_at < ? order by closed_at limit ?")
                .params(offset(closed), atMost)
                .query(String.class)
                .list();
    }

    /** Records that content and personal data of a case were removed; false if another node did it. */
    public boolean clear(String id, Instant at) {
        CasesRead.forget(id);
        marks.cleared(id);
        return jdbc.sql("update case_file set cleared_at = ? where id = ? and cleared_at is null")
                        .params(offset(at), id)
                        .update()
                > 0;
    }

    public Optional<CaseFile> find(String id) {
        return CasesRead.get(id, this::read);
    }

    private Optional<CaseFile> read(String id) {
        return jdbc.sql("select * from case_file where id = ?")
                .param(id)
                .query(CaseFiles::row)
                .optional();
    }

    private void changing(String id) {
        CasesRead.forget(id);
        marks.changed(id);
    }

    /** The case, locked until the transaction ends, so that two people cannot change its clock at once. */
    public Optional<CaseFile> lock(String id) {
        CasesRead.forget(id);
        return jdbc.sql("select * from case_file where id = ? for update")
                .param(id)
                .query(CaseFiles::row)
                .optional();
    }

    public Optional<CaseFile> findByNumber(String number) {
        return jdbc.sql("select * from case_file where number = ?")
                .param(number)
                .query(CaseFiles::row)
                .optional();
    }

    public List<CaseFile> findAll(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from case_file where id in (:ids)")
                        .params(Map.of("ids", ids))
                        .query(CaseFiles::row)
                        .list();
    }

    private static CaseFile row(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                row.getString("id"),
                row.getString("number"),
                row.getString("service"),
                row.getString("service_name"),
                row.getString("applicant"),
                instant(row, "received_at"),
                instant(row, "accepted_at"),
                instant(row, "promised_due"),
                instant(row, "statutory_due"),
                CaseFile.Clock.valueOf(row.getString("clock_state")),
                instant(row, "paused_at"),
                row.getString("extended_by"),
                instant(row, "closed_at"),
                row.getString("outcome"),
                row.getBoolean("raised"));
    }

    /** A limit and the instant it leads to; both null where the model names none. */
    public record Clocked(String limit, Instant due) {

        public static final Clocked NONE = new Clocked(null, null);
    }
}
