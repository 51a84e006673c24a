package cn.suyuanban.schedule;

import cn.suyuanban.schedule.Light.Thresholds;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The dates of a plan.
 *
 * @param rows one for each milestone, in the order of the plan
 * @param end the last working day up to the day of production
 * @param expectedEnd when the last milestone will be finished
 * @param workingDaysLate by how much that is later than the end, negative if earlier
 * @param criticalPath ids of milestones that hurry each other from first to last, those with the least float (关键路径)
 */
public record Schedule(List<Row> rows, Day end, Day expectedEnd, int workingDaysLate, List<String> criticalPath) {

    /** Which light each milestone has, by id. */
    public Map<String, Light> lights(Thresholds thresholds) {
        Map<String, Light> lights = new LinkedHashMap<>();
        rows.forEach(row -> lights.put(row.milestone().id(), thresholds.of(row)));
        return lights;
    }

    /** The milestones whose light is worse than it was, in the order of the plan. */
    public List<Turn> turned(Schedule before, Thresholds thresholds) {
        Map<String, Light> old = before.lights(thresholds);
        return rows.stream()
                .map(row -> new Turn(
                        row.milestone(), old.getOrDefault(row.milestone().id(), Light.GREEN), thresholds.of(row)))
                .filter(turn -> turn.to().compareTo(turn.from()) > 0)
                .toList();
    }

    /** Open milestones that wait for nothing that is open, by id. */
    public Set<String> ready() {
        Set<String> finished = rows.stream()
                .filter(Row::finished)
                .map(row -> row.milestone().id())
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row ->
                        !row.finished() && finished.containsAll(row.milestone().after()))
                .map(row -> row.milestone().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The dates of one milestone.
     *
     * @param latestStart the last working day on which work may begin
     * @param latestFinish the last working day on which it may be finished
     * @param expectedStart when it begins if all go on as early as they can, or began
     * @param expectedFinish when it is finished likewise, or was
     * @param totalFloat how many working days it may still lose (总时差); negative if it is too late already
     * @param finished whether it is done, and its expected dates are facts
     * @param critical whether it is open and nothing open has less float
     */
    public record Row(
            Milestone milestone,
            Day latestStart,
            Day latestFinish,
            Day expectedStart,
            Day expectedFinish,
            int totalFloat,
            boolean finished,
            boolean critical) {}

    /**
     * A date of a schedule.
     *
     * @param date the date in Shanghai
     * @param provisional whether it was counted through a year whose holidays are not published, so that it may move
     *     (推算)
     */
    public record Day(LocalDate date, boolean provisional) {

        @Override
        public String toString() {
            return provisional ? date + "（推算）" : date.toString();
        }
    }

    /** A light that has become worse. */
    public record Turn(Milestone milestone, Light from, Light to) {}
}
