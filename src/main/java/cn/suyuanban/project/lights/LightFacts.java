package cn.suyuanban.project.lights;

import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.project.facts.Snapshot;
import cn.suyuanban.schedule.Schedule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The figures by which a project is judged on a day, counted as decisions 0031 and 0034 say; what is unknown is left out. */
final class LightFacts {

    private static final BigDecimal POINTS = BigDecimal.valueOf(100);
    private static final int MONTHS = 12;

    private final LocalDate day;
    private final Map<String, Object> inputs = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    LightFacts(LocalDate day) {
        this.day = day;
    }

    Map<String, Object> inputs() {
        return inputs;
    }

    /** What the light of an aspect rests on. */
    String words(String aspect) {
        return words.getOrDefault(aspect, "");
    }

    /** Start and statistics; what comes later than the day has not come. */
    void dates(Dates dates) {
        Optional<LocalDate> started = dates.started().filter(date -> !date.isAfter(day));
        dates.plannedStart().ifPresent(planned -> {
            long late = ChronoUnit.MONTHS.between(YearMonth.from(planned), YearMonth.from(started.orElse(day)));
            say(
                    "start",
                    "startMonthsLate",
                    (int) Math.max(0, late),
                    "计划 " + planned + " 开工，" + started.map(date -> date + " 开工").orElse("截至 " + day + " 未开工"));
        });
        Optional<LocalDate> entered = dates.inStatistics().filter(date -> !date.isAfter(day));
        say(
                "statistics",
                "statisticsMonth",
                started.map(date -> month(date, entered.orElse(day))).orElse(0),
                started.map(date -> date + " 开工").orElse("尚未开工") + "，"
                        + entered.map(date -> date + " 入库").orElse("截至 " + day + " 未入库"));
    }

    /**
     * Investment of the year against the months that are over.
     *
     * <p>A report may come a month late: what it does not say yet is not held against the project before that.
     *
     * @param before investment to date at the end of the year before
     */
    void progress(Snapshot figures, BigDecimal before) {
        if (figures.day().getYear() != day.getYear()
                || figures.invested().isEmpty()
                || figures.annualPlan().filter(plan -> plan.signum() > 0).isEmpty()) {
            return;
        }
        int months = Math.max(monthsOver(figures.day()), monthsOver(day) - 1);
        BigDecimal due =
                POINTS.multiply(BigDecimal.valueOf(months)).divide(BigDecimal.valueOf(MONTHS), 2, RoundingMode.HALF_UP);
        BigDecimal done = POINTS.multiply(figures.invested().get().subtract(before))
                .divide(figures.annualPlan().get(), 2, RoundingMode.HALF_UP);
        say(
                "progress",
                "progressBehind",
                due.subtract(done).doubleValue(),
                "截至 " + figures.day() + " 完成年度计划的 " + done + "%，序时进度 " + due + "%（" + months + " 个月）");
    }

    /** The least float of what is open. */
    void schedule(Schedule outlook) {
        outlook.rows().stream()
                .filter(row -> !row.finished())
                .min((a, b) -> Integer.compare(a.totalFloat(), b.totalFloat()))
                .ifPresent(row -> say(
                        "schedule",
                        "totalFloat",
                        row.totalFloat(),
                        "节点“" + row.milestone().name() + "”最迟 " + row.latestFinish() + " 完成，预计 " + row.expectedFinish()
                                + " 完成"));
    }

    private void say(String aspect, String input, Object value, String said) {
        inputs.put(input, value);
        words.put(aspect, said);
    }

    /** Whole months of the year that are over at the end of a day. */
    private static int monthsOver(LocalDate date) {
        boolean last = date.getDayOfMonth() == date.lengthOfMonth();
        return last ? date.getMonthValue() : date.getMonthValue() - 1;
    }

    /** The month since a date in which a day lies, begun months counting; the day after one month is in month 2. */
    private static int month(LocalDate since, LocalDate until) {
        int month = 1;
        while (since.plusMonths(month).isBefore(until)) {
            month++;
        }
        return month;
    }
}
