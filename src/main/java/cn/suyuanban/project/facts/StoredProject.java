package cn.suyuanban.project.facts;

import static cn.suyuanban.ledger.Times.instant;

import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import cn.suyuanban.project.facts.Project.Mandate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A project as it stands in its table, whose team stands in another. */
final class StoredProject {

    private StoredProject() {}

    static Project read(ResultSet row, int index) throws SQLException {
        return new Project(
                row.getString("code"),
                row.getString("name"),
                row.getString("cluster"),
                Optional.ofNullable(row.getObject("industrial", Boolean.class)),
                new Escort(row.getString("leader"), row.getString("head"), row.getString("unit")),
                List.of(),
                new Dates(
                        date(row, "planned_start"),
                        date(row, "started"),
                        date(row, "in_statistics"),
                        date(row, "planned_production"),
                        date(row, "in_production")),
                row.getString("note"),
                Optional.ofNullable(instant(row, "moved_at")),
                row.getInt("schedule_version"),
                Optional.ofNullable(row.getString("case_number")),
                new Mandate(row.getString("agent"), row.getString("mandate")));
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
