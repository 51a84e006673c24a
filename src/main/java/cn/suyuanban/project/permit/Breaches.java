package cn.suyuanban.project.permit;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.FactMarks;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of promises that were not kept; rows are added, never changed. */
@Repository
public class Breaches {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    Breaches(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    public void add(String code, Breach breach) {
        marks.changed(FactFile.PROJECT, code);
        jdbc.sql("insert into project_breach (code, kind, text, recorded_at, recorded_by) values (?, ?, ?, ?, ?)")
                .params(code, breach.kind().name(), breach.text(), offset(breach.at()))
                .param(breach.by().orElse(null))
                .update();
    }

    /** All of a project, oldest first. */
    public List<Breach> of(String code) {
        return jdbc.sql("select * from project_breach where code = ? order by id")
                .param(code)
                .query((row, index) -> new Breach(
                        Breach.Kind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        instant(row, "recorded_at"),
                        Optional.ofNullable(row.getString("recorded_by"))))
                .list();
    }
}
