package cn.suyuanban.board;

import static cn.suyuanban.ledger.Times.instant;

import cn.suyuanban.deadline.RungId;
import cn.suyuanban.deadline.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happens next to a case by itself: the earliest rung (灯号升级) that any of its clocks still has before it. */
@Repository
class NextRungs {

    private final JdbcClient jdbc;
    private final Clock clock;

    NextRungs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In words by case id; a case that no rung is before is left out. */
    Map<String, String> of(List<String> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        return jdbc
                .sql("select case_id, next_rung, next_rung_at from case_step"
                        + " where case_id in (:cases) and next_rung_at is not null order by next_rung_at desc")
                .param("cases", cases)
                .query((row, index) -> Map.entry(
                        row.getString("case_id"), words(row.getString("next_rung"), instant(row, "next_rung_at"), now)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (later, sooner) -> sooner));
    }

    /** What has come already is taken by the patrol within a minute. */
    private static String words(String rung, Instant at, Instant now) {
        return (at.isAfter(now) ? TimeWords.moment(at) : "即将") + " "
                + RungId.parse(rung).level().title();
    }
}
