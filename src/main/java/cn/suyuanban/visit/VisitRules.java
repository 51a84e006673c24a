package cn.suyuanban.visit;

import static java.util.stream.Collectors.joining;

import cn.suyuanban.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * When an enterprise may be visited (优化营商环境条例第四十八条: no disturbance, no added burden). Pure: what is planned and
 * the other visits of that enterprise in, where it goes or a refusal out.
 */
final class VisitRules {

    private final WorkingCalendar calendar;
    private final int monthlyCap;

    VisitRules(WorkingCalendar calendar, int monthlyCap) {
        this.calendar = calendar;
        this.monthlyCap = monthlyCap;
    }

    /**
     * The visit of the same week that takes a new one in, empty if the new one is held by itself.
     *
     * @param others visits of the enterprise that are planned or were held
     * @throws VisitRefusedException with code {@code visit-past}, {@code visit-week} or {@code visit-cap}
     */
    Optional<Visit> place(LocalDate day, LocalDate today, List<Visit> others) {
        if (day.isBefore(today)) {
            throw new VisitRefusedException("visit-past", "计划日期 " + day + " 已经过去，请填写今天或者以后的日期");
        }
        List<Visit> sameWeek = others.stream()
                .filter(other -> week(other.day()).equals(week(day)))
                .toList();
        Optional<Visit> planned = sameWeek.stream()
                .filter(other -> other.status() == Visit.Status.PLANNED)
                .findFirst();
        if (planned.isPresent()) {
            return planned;
        }
        if (!sameWeek.isEmpty()) {
            throw new VisitRefusedException(
                    "visit-week", "该企业同一周内已走访过（%s），一周只走访一次。%s".formatted(named(sameWeek), next(day, others)));
        }
        List<Visit> sameMonth = ofMonth(day, others);
        if (sameMonth.size() >= monthlyCap) {
            throw new VisitRefusedException(
                    "visit-cap",
                    "该企业 %d 年 %d 月已安排走访 %d 次（%s），每月最多 %d 次。%s"
                            .formatted(
                                    day.getYear(),
                                    day.getMonthValue(),
                                    sameMonth.size(),
                                    named(sameMonth),
                                    monthlyCap,
                                    next(day, others)));
        }
        return Optional.empty();
    }

    /** Weeks begin on Monday, at new year too (ISO 8601). */
    private static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static List<Visit> ofMonth(LocalDate day, List<Visit> others) {
        return others.stream()
                .filter(other -> YearMonth.from(other.day()).equals(YearMonth.from(day)))
                .toList();
    }

    private static String named(List<Visit> visits) {
        return visits.stream().map(visit -> visit.number() + "，" + visit.day()).collect(joining("；"));
    }

    private String next(LocalDate after, List<Visit> others) {
        LocalDate day = after;
        do {
            day = calendar.plusWorkingDays(day, 1);
        } while (!free(day, others));
        return "最早可以安排在 " + day;
    }

    private boolean free(LocalDate day, List<Visit> others) {
        return ofMonth(day, others).size() < monthlyCap
                && others.stream().noneMatch(other -> week(other.day()).equals(week(day)));
    }
}
