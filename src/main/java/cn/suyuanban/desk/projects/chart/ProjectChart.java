package cn.suyuanban.desk.projects.chart;

import cn.suyuanban.project.ProjectOutlooks.Outlook;
import cn.suyuanban.schedule.Progress.Actual;
import cn.suyuanban.schedule.Schedule.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the Gantt chart of a project is drawn from, as {@code GET /projects/{code}/schedule} gives it.
 *
 * @param today the day it was counted on
 * @param end by when production was agreed
 * @param expectedEnd when the last milestone is to be expected
 * @param milestones in the order of the plan; empty without a plan
 */
public record ProjectChart(LocalDate today, LocalDate end, LocalDate expectedEnd, List<Line> milestones) {

    public static ProjectChart of(Outlook outlook, LocalDate today) {
        return new ProjectChart(
                today,
                outlook.plan().end(),
                outlook.schedule().expectedEnd().date(),
                outlook.schedule().rows().stream()
                        .map(row -> Line.of(row, outlook))
                        .toList());
    }

    /** A project that has no plan. */
    public static ProjectChart none(LocalDate today) {
        return new ProjectChart(today, null, null, List.of());
    }

    /**
     * A milestone.
     *
     * @param started null before
     * @param finished null before
     * @param slack working days it may still lose
     * @param light {@code green}, {@code yellow} or {@code red}
     * @param after names of what it waits for
     */
    public record Line(
            String id,
            String name,
            LocalDate latestStart,
            LocalDate latestFinish,
            LocalDate expectedStart,
            LocalDate expectedFinish,
            LocalDate started,
            LocalDate finished,
            int slack,
            boolean critical,
            String light,
            List<String> after) {

        private static Line of(Row row, Outlook outlook) {
            String id = row.milestone().id();
            Optional<Actual> actual =
                    Optional.ofNullable(outlook.progress().actuals().get(id));
            return new Line(
                    id,
                    row.milestone().name(),
                    row.latestStart().date(),
                    row.latestFinish().date(),
                    row.expectedStart().date(),
                    row.expectedFinish().date(),
                    actual.map(Actual::started).orElse(null),
                    actual.flatMap(Actual::finished).orElse(null),
                    row.totalFloat(),
                    row.critical(),
                    outlook.lights().get(id).name().toLowerCase(Locale.ROOT),
                    row.milestone().after().stream()
                            .map(before ->
                                    outlook.plan().step(before).milestone().name())
                            .toList());
        }
    }
}
