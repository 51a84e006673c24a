package cn.suyuanban.board;

import static cn.suyuanban.ledger.Times.instant;

import cn.suyuanban.deadline.TimeWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happens next to a case by itself: the earliest rung (灯号升级) that any of its clocks still has before it. */
@Repository
class NextRungs {

    private static final Map<String, String> LIGHTS =
            Map.of("YELLOW", "黄灯提醒", "ORANGE", "橙灯提醒", "RED", "红灯上报", "BLACK", "黑灯上报");

    private final JdbcClient jdbc;

    NextRungs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In words by case id; a case that no rung is before is left out. */
    Map<String, String> of(List<String> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select case_id, next_rung, next_rung_at from case_step"
                        + " where case_id in (:cases) and next_rung_at is not null order by next_rung_at desc")
                .param("cases", cases)
                .query((row, index) -> Map.entry(
                        row.getString("case_id"),
                        TimeWords.moment(instant(row, "next_rung_at")) + " " + words(row.getString("next_rung"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (later, sooner) -> sooner));
    }

    private static String words(String rung) {
        return LIGHTS.entrySet().stream()
                .filter(light -> rung.startsWith(light.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("逐级上报");
    }
}
