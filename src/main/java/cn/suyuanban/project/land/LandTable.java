package cn.suyuanban.project.land;

import cn.suyuanban.engine.Decisions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which indicators belong to a checkpoint, as {@code land-indicators.dmn} has it; the county edits that table. */
@Component
class LandTable {

    private final Decisions decisions;

    LandTable(Decisions decisions) {
        this.decisions = decisions;
    }

    List<Row> of(Checkpoint checkpoint) {
        return decisions
                .latest("land-indicators")
                .evaluate(Map.of("checkpoint", checkpoint.name()))
                .getResultList()
                .stream()
                .map(row -> new Row(
                        (String) row.get("indicator"),
                        (String) row.get("name"),
                        Objects.toString(row.get("unit"), ""),
                        Direction.valueOf((String) row.get("direction"))))
                .toList();
    }

    record Row(String indicator, String name, String unit, Direction direction) {}
}
