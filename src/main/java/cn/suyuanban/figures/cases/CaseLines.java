package cn.suyuanban.figures.cases;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.figures.By;
import cn.suyuanban.figures.FigureUnknownException;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.figures.Slice;
import cn.suyuanban.ledger.days.DayEvents;
import cn.suyuanban.ledger.days.DayKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases and steps behind a figure, a page at a time. */
@Repository
class CaseLines {

    private static final String PAGE = " order by x.id limit :atMost";

    private final JdbcClient jdbc;

    CaseLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> open(OpenFigure figure, Scope scope, Slice slice) {
        String sql = "select f.*, x.id as line, x.name, x.due_at, null as kind from "
                + OpenRows.of(figure.steps(), scope) + " join case_file f on f.id = x.case_id where x.id > :after and "
                + figure.condition() + OpenRows.in(slice) + PAGE;
        return OpenRows.bind(jdbc.sql(sql), scope)
                .param("key", slice.key())
                .param("after", slice.after())
                .param("atMost", slice.atMost())
                .query(CaseLines::line)
                .list();
    }

    /** What happened in the period; of the rate, all that was judged. */
    List<Line> happened(FlowFigure figure, Scope scope, Slice slice) {
        Period period = period(scope, slice);
        if (!period.from().isBefore(period.to())) {
            return Collections.emptyList();
        }
        String department = scope.filter().department();
        String rows = rows(figure.kind(), department);
        String judged = figure == FlowFigure.ON_TIME ? " union all " + rows(DayKind.LATE, department) : "";
        String sql = "select f.*, x.id as line, null as name, x.kind, l.due_at from (" + rows + judged
                + ") x join case_file f on f.id = x.id left join case_step l on l.id = f.id and l.scope = 'CASE'"
                + " where x.id > :after and x.service not in (:sealed)"
                + (scope.filter().service() == null ? "" : " and x.service = :service")
                + (slice.by() == By.SERVICE ? " and x.service = :key" : "") + PAGE;
        return jdbc.sql(sql)
                .param("from", offset(period.from()))
                .param("to", offset(period.to()))
                .param("sealed", scope.sealed())
                .param("service", scope.filter().service())
                .param("department", department)
                .param("key", slice.key())
                .param("after", slice.after())
                .param("atMost", slice.atMost())
                .query((row, index) -> figure == FlowFigure.ON_TIME
                        ? line(row, index).met(DayKind.ON_TIME.name().equals(row.getString("kind")))
                        : line(row, index))
                .list();
    }

    private static String rows(DayKind kind, String department) {
        return "select y.case_id as id, y.service, y.kind from ("
                + (department == null
                        ? DayEvents.cases(kind) + ") y"
                        : DayEvents.inDepartments(kind) + ") y where y.department = :department");
    }

    /** The period of a scope, or what of it is in the month that is asked for. */
    private static Period period(Scope scope, Slice slice) {
        Period all = new Period(scope.from(), scope.at());
        if (slice.by() == null || slice.by() == By.SERVICE) {
            return all;
        }
        if (slice.by() != By.MONTH) {
            throw FigureUnknownException.part();
        }
        YearMonth month = month(slice.key());
        Instant first = WorkingCalendar.startOf(month.atDay(1));
        Instant next = WorkingCalendar.startOf(month.plusMonths(1).atDay(1));
        return new Period(first.isAfter(all.from()) ? first : all.from(), next.isBefore(all.to()) ? next : all.to());
    }

    private static YearMonth month(String key) {
        try {
            return YearMonth.parse(key);
        } catch (DateTimeException e) {
            throw FigureUnknownException.part();
        }
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        String step = row.getString("name");
        String service = row.getString("service_name");
        return new Line(
                row.getString("line"),
                number,
                step == null ? service : service + "：" + step,
                "/cases/" + number,
                null,
                null,
                new Line.CaseFacts(
                        row.getString("id"),
                        row.getString("service"),
                        row.getString("applicant"),
                        instant(row, "received_at"),
                        instant(row, "due_at"),
                        instant(row, "closed_at"),
                        row.getString("outcome")));
    }

    private record Period(Instant from, Instant to) {}
}
