package cn.suyuanban.monthlyreport;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.figures.By;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figures;
import cn.suyuanban.figures.Filter;
import cn.suyuanban.ledger.days.FinishedDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers the figures of a month; it counts nothing itself. */
@Component
class MonthlyReports {

    /** Months of the trend, the reported one included. */
    private static final int TREND = 12;

    private final Figures figures;
    private final FinishedDays days;
    private final Clock clock;

    MonthlyReports(Figures figures, FinishedDays days, Clock clock) {
        this.figures = figures;
        this.days = days;
        this.clock = clock;
    }

    /**
     * The report of a month.
     *
     * @param asked such as 2026-10; empty for the last month that is over, or the first there is
     * @throws MonthRefusedException if there is none
     */
    MonthlyReport of(String asked) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        YearMonth present = YearMonth.from(today);
        YearMonth first = YearMonth.from(days.first(today));
        YearMonth month = month(asked).orElse(present.minusMonths(1).isBefore(first) ? first : present.minusMonths(1));
        if (month.isAfter(present)) {
            throw MonthRefusedException.future(month);
        }
        if (month.isBefore(first)) {
            throw MonthRefusedException.unrecorded(month, first);
        }
        boolean over = month.atEndOfMonth().isBefore(today);
        LocalDate asOf = over ? month.atEndOfMonth() : today;
        YearMonth from = month.minusMonths(TREND - 1L);
        return new MonthlyReport(
                month,
                asOf,
                over,
                now,
                figures.summary(asOf, new Filter(month.atDay(1), null, null)).figures(),
                from,
                trend(asOf, from));
    }

    private List<Figure> trend(LocalDate asOf, YearMonth from) {
        return figures.summary(asOf, new Filter(from.atDay(1), null, null)).figures().stream()
                .filter(figure -> figure.parts().stream().anyMatch(part -> part.by() == By.MONTH))
                .toList();
    }

    private static Optional<YearMonth> month(String asked) {
        try {
            return asked == null || asked.isBlank() ? Optional.empty() : Optional.of(YearMonth.parse(asked));
        } catch (DateTimeParseException e) {
            throw MonthRefusedException.unreadable();
        }
    }
}
