package cn.suyuanban.project.land;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A control indicator (控制性指标) of a project on standard land.
 *
 * @param indicator its code in {@code land-indicators.dmn}
 * @param unit of the numbers, or ""
 * @param agreed the value last agreed
 * @param basis the contracts it was agreed in
 * @param checks what was found, oldest first
 */
public record LandIndicator(
        String indicator,
        String name,
        String unit,
        Direction direction,
        String agreed,
        String basis,
        List<Check> checks) {

    public LandIndicator {
        checks = List.copyOf(checks);
    }

    /** What was found last, empty before the first check. */
    public Optional<Check> last() {
        return checks.isEmpty() ? Optional.empty() : Optional.of(checks.get(checks.size() - 1));
    }

    /** What was agreed, as people read it: 投资强度不低于 300 万元/亩. */
    public String words() {
        return name + direction.chinese() + " " + (agreed + " " + unit).strip();
    }

    LandIndicator checked(Check check) {
        return new LandIndicator(
                indicator,
                name,
                unit,
                direction,
                agreed,
                basis,
                Stream.concat(checks.stream(), Stream.of(check)).toList());
    }

    /**
     * What was found at a checkpoint.
     *
     * @param by the account of whoever said so
     */
    public record Check(Checkpoint checkpoint, String actual, boolean met, String by, Instant at) {}
}
