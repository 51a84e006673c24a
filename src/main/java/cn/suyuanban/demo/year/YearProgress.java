package cn.suyuanban.demo.year;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the replay is; written in the transaction of the work, so a kill leaves neither a gap nor a double. */
@Component
@Profile("demo")
class YearProgress {

    private static final String BEGUN = "begun";

    private final JdbcClient jdbc;
    private final Clock clock;

    YearProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The present of the replay: when it first began, whenever it goes on. */
    Instant present() {
        return jdbc.sql("select done_at from demo_year where chapter = ?")
                .param(BEGUN)
                .query((row, index) -> instant(row, "done_at"))
                .optional()
                .orElseGet(() -> {
                    Instant now = clock.instant();
                    write(BEGUN, null, now);
                    return now;
                });
    }

    /** The chapters that are done, with the case of each. */
    Map<String, String> done() {
        Map<String, String> done = new HashMap<>();
        jdbc.sql("select chapter, case_id from demo_year where chapter <> ?")
                .param(BEGUN)
                .query(row -> {
                    done.put(row.getString("chapter"), row.getString("case_id"));
                });
        return done;
    }

    void done(String chapter, String caseId) {
        write(chapter, caseId, clock.instant());
    }

    private void write(String chapter, String caseId, Instant at) {
        jdbc.sql("insert into demo_year (chapter, case_id, done_at) values (?, ?, ?)")
                .params(chapter, caseId, offset(at))
                .update();
    }
}
