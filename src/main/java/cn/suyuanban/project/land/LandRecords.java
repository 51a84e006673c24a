package cn.suyuanban.project.land;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.project.land.LandIndicator.Check;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of indicators; rows are added, never changed. */
@Repository
class LandRecords {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    LandRecords(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    void agreed(String code, Checkpoint checkpoint, LandIndicator indicator, String by, Instant at) {
        insert(code, indicator, checkpoint, null, null, by, at);
    }

    void checked(String code, LandIndicator indicator, Check check) {
        insert(code, indicator, check.checkpoint(), check.actual(), check.met(), check.by(), check.at());
    }

    private void insert(
            String code,
            LandIndicator indicator,
            Checkpoint checkpoint,
            String actual,
            Boolean met,
            String by,
            Instant at) {
        marks.changed(FactFile.PROJECT, code);
        jdbc.sql("insert into project_indicator (code, indicator, name, unit, direction, checkpoint, agreed, basis,"
                        + " actual, met, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(code, indicator.indicator(), indicator.name(), indicator.unit())
                .params(indicator.direction().name(), checkpoint.name(), indicator.agreed(), indicator.basis())
                .param(actual)
                .param(met)
                .params(offset(at), by)
                .update();
    }

    /** In the order in which they were first agreed; what is agreed again takes the place of what was agreed before. */
    List<LandIndicator> of(String code) {
        Map<String, LandIndicator> found = new LinkedHashMap<>();
        jdbc.sql("select * from project_indicator where code = ? order by id")
                .param(code)
                .query(row -> {
                    String indicator = row.getString("indicator");
                    found.put(
                            indicator,
                            row.getString("actual") == null
                                    ? agreed(row)
                                    : found.get(indicator).checked(check(row)));
                });
        return List.copyOf(found.values());
    }

    private static LandIndicator agreed(ResultSet row) throws SQLException {
        return new LandIndicator(
                row.getString("indicator"),
                row.getString("name"),
                row.getString("unit"),
                Direction.valueOf(row.getString("direction")),
                row.getString("agreed"),
                row.getString("basis"),
                List.of());
    }

    private static Check check(ResultSet row) throws SQLException {
        return new Check(
                Checkpoint.valueOf(row.getString("checkpoint")),
                row.getString("actual"),
                row.getBoolean("met"),
                row.getString("recorded_by"),
                instant(row, "recorded_at"));
    }
}
