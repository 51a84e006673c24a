package cn.suyuanban.figures.cases;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.figures.CaseLine;
import cn.suyuanban.figures.Scope;
import cn.suyuanban.ledger.days.DayEvents;
import cn.suyuanban.ledger.days.DayKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases behind a figure, a page at a time. */
@Repository
class CaseLines {

    private static final String SELECT =
            "select f.*, l.due_at from case_file f left join case_step l on l.id = f.id and l.scope = 'CASE' where f.id in (";

    private static final String PAGE = ") and f.id > :after order by f.id limit :atMost";

    private final JdbcClient jdbc;

    CaseLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseLine> open(OpenFigure figure, Scope scope, String after, int atMost) {
        String sql = "select x.case_id from " + OpenRows.of(figure.steps(), scope) + " where " + figure.condition();
        return OpenRows.bind(jdbc.sql(SELECT + sql + PAGE), scope)
                .param("after", after)
                .param("atMost", atMost)
                .query(CaseLines::line)
                .list();
    }

    /** What happened in the period; of the rate, all that was judged. */
    List<CaseLine> happened(FlowFigure figure, Scope scope, String after, int atMost) {
        String judged = figure == FlowFigure.ON_TIME ? " union all " + DayEvents.cases(DayKind.LATE) : "";
        String sql = "select x.case_id from (" + DayEvents.cases(figure.kind()) + judged
                + ") x where x.service not in (:sealed)"
                + (scope.filter().service() == null ? "" : " and x.service = :service")
                + (scope.filter().department() == null
                        ? ""
                        : " and exists (select 1 from case_step d where d.case_id = x.case_id"
                                + " and d.department = :department and d.opened_at < :to)");
        return jdbc.sql(SELECT + sql + PAGE)
                .param("from", offset(scope.from()))
                .param("to", offset(scope.at()))
                .param("sealed", scope.sealed())
                .param("service", scope.filter().service())
                .param("department", scope.filter().department())
                .param("after", after)
                .param("atMost", atMost)
                .query(CaseLines::line)
                .list();
    }

    private static CaseLine line(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new CaseLine(
                row.getString("id"),
                number,
                row.getString("service"),
                row.getString("service_name"),
                row.getString("applicant"),
                instant(row, "received_at"),
                instant(row, "due_at"),
                instant(row, "closed_at"),
                row.getString("outcome"),
                "/cases/" + number);
    }
}
