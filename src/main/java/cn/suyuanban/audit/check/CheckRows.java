package cn.suyuanban.audit.check;

import cn.suyuanban.audit.chain.Report;
import cn.suyuanban.audit.chain.Report.Finding;
import cn.suyuanban.audit.check.AuditCheck.Result;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The checks as they are stored; a row of a finding holds its parts between tabs. */
@Repository
class CheckRows {

    private static final String BETWEEN = "\t";

    private final JdbcClient jdbc;

    CheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins one; the database refuses a second that runs. */
    long begin(String by, Instant at, long files) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into audit_check (started_at, started_by, running, seen_at, files) values (?, ?, 1, ?, ?)")
                .params(offset(at), by, offset(at), files)
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    void seen(long id, long compared, Instant at) {
        jdbc.sql("update audit_check set compared = ?, seen_at = ? where id = ?")
                .params(compared, offset(at), id)
                .update();
    }

    void end(long id, Report report, Instant at) {
        jdbc.sql(
                        "update audit_check set running = null, ended_at = ?, seen_at = ?, result = ?, compared = ?, links = ?,"
                                + " waiting = ?, taking_in = ?, chain_end = ?, findings = ? where id = ?")
                .params(offset(at), offset(at), (report.isWhole() ? Result.WHOLE : Result.BROKEN).name())
                .params(report.files(), report.links(), report.waiting(), report.takingIn(), report.end())
                .params(report.findings().stream().map(CheckRows::line).collect(Collectors.joining("\n")), id)
                .update();
    }

    void fail(long id, Instant at) {
        jdbc.sql("update audit_check set running = null, ended_at = ?, result = 'FAILED' where id = ?")
                .params(offset(at), id)
                .update();
    }

    /** Gives those up that have given no sign of life for long. */
    void giveUp(Instant silentSince, Instant at) {
        jdbc.sql("update audit_check set running = null, ended_at = ?, result = 'FAILED'"
                        + " where running = 1 and seen_at < ?")
                .params(offset(at), offset(silentSince))
                .update();
    }

    Optional<AuditCheck> running() {
        return find("running = 1");
    }

    /** The last that has ended. */
    Optional<AuditCheck> last() {
        return find("running is null");
    }

    private Optional<AuditCheck> find(String condition) {
        return jdbc.sql("select * from audit_check where " + condition + " order by id desc limit 1")
                .query(CheckRows::row)
                .optional();
    }

    private static AuditCheck row(ResultSet row, int index) throws SQLException {
        String result = row.getString("result");
        return new AuditCheck(
                instant(row, "started_at"),
                row.getString("started_by"),
                row.getLong("compared"),
                row.getLong("files"),
                instant(row, "ended_at"),
                result == null ? null : Result.valueOf(result),
                row.getLong("links"),
                row.getLong("waiting"),
                row.getBoolean("taking_in"),
                row.getString("chain_end"),
                row.getString("findings").lines().map(CheckRows::finding).toList());
    }

    private static String line(Finding finding) {
        return List.of(
                        finding.day() == null ? "" : finding.day().toString(),
                        Integer.toString(finding.position()),
                        finding.table(),
                        finding.key(),
                        finding.what())
                .stream()
                .map(part -> part.replaceAll("\\s", " "))
                .collect(Collectors.joining(BETWEEN));
    }

    private static Finding finding(String line) {
        String[] parts = line.split(BETWEEN, -1);
        LocalDate day = parts[0].isEmpty() ? null : LocalDate.parse(parts[0]);
        return new Finding(day, Integer.parseInt(parts[1]), parts[2], parts[3], parts[4]);
    }

    private static OffsetDateTime offset(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
