package cn.suyuanban.ledger;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.ledger.days.FinishedDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of every clock, from which each deadline can be explained and computed again. */
@Repository
public class ClockEvents {

    private final JdbcClient jdbc;
    private final FactMarks marks;
    private final FinishedDays days;

    ClockEvents(JdbcClient jdbc, FactMarks marks, FinishedDays days) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.days = days;
    }

    public void append(ClockEvent event) {
        marks.changed(event.caseId());
        jdbc.sql("insert into clock_event (case_id, kind, at, actor, ground, basis, text, expected)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(event.caseId(), event.kind().name(), offset(event.at()), event.actor(), event.ground())
                .params(event.basis(), event.text(), event.expected())
                .update();
        days.touched(event.at());
    }

    public List<ClockEvent> ofCase(String caseId) {
        return jdbc.sql("select * from clock_event where case_id = ? order by id")
                .param(caseId)
                .query(ClockEvents::row)
                .list();
    }

    private static ClockEvent row(ResultSet row, int index) throws SQLException {
        return new ClockEvent(
                row.getString("case_id"),
                ClockEvent.Kind.valueOf(row.getString("kind")),
                instant(row, "at"),
                row.getString("actor"),
                row.getString("ground"),
                row.getString("basis"),
                row.getString("text"),
                row.getString("expected"));
    }
}
