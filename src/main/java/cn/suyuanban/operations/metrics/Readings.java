package cn.suyuanban.operations.metrics;

import cn.suyuanban.calendar.HolidayYear;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.figures.Figures;
import cn.suyuanban.figures.Filter;
import cn.suyuanban.ledger.CaseSteps;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What monitoring is told, read together and at most every fifteen seconds, however many ask.
 *
 * <p>Nothing here reads what is finished: the cost depends on the open work and not on the history.
 */
@Component
class Readings {

    private static final Duration KEPT = Duration.ofSeconds(15);

    private final Figures figures;
    private final RuntimeService runtime;
    private final EngineCommands commands;
    private final WorkingCalendar calendar;
    private final CaseSteps steps;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final LoadingCache<String, Reading> kept;

    @Autowired
    Readings(
            Figures figures,
            RuntimeService runtime,
            EngineCommands commands,
            WorkingCalendar calendar,
            CaseSteps steps,
            JdbcClient jdbc,
            Clock clock) {
        this(figures, runtime, commands, calendar, steps, jdbc, clock, Ticker.systemTicker());
    }

    Readings(
            Figures figures,
            RuntimeService runtime,
            EngineCommands commands,
            WorkingCalendar calendar,
            CaseSteps steps,
            JdbcClient jdbc,
            Clock clock,
            Ticker ticker) {
        this.figures = figures;
        this.runtime = runtime;
        this.commands = commands;
        this.calendar = calendar;
        this.steps = steps;
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = Caffeine.newBuilder().expireAfterWrite(KEPT).ticker(ticker).build(all -> read());
    }

    Reading now() {
        return kept.get("all");
    }

    private Reading read() {
        return new Reading(
                figure("cases-overdue"),
                figure("steps-overdue"),
                figure("cases-paused"),
                failedNotifications(),
                commands.asProduct(() -> runtime.createIncidentQuery().count()),
                rungDelay(),
                calendarYear());
    }

    /** Years that the product worked out from the law, because their notice was not there, do not count. */
    private int calendarYear() {
        return calendar.notices().stream()
                .mapToInt(HolidayYear::year)
                .filter(year -> !calendar.isProvisional(year))
                .max()
                .orElse(0);
    }

    private double figure(String id) {
        return figures.of(id, null, Filter.ALL).value().doubleValue();
    }

    private long failedNotifications() {
        return jdbc.sql("select count(*) from outbox where state = 'FAILED'")
                .query(Long.class)
                .single();
    }

    /** How long the oldest rung waits that is due, in seconds. */
    private long rungDelay() {
        Instant now = clock.instant();
        return steps.firstDue()
                .filter(due -> due.isBefore(now))
                .map(due -> Duration.between(due, now).toSeconds())
                .orElse(0L);
    }

    /**
     * How things are.
     *
     * @param rungDelay in seconds
     * @param calendarYear the last year whose holiday notice is loaded
     */
    record Reading(
            double overdueCases,
            double overdueSteps,
            double pausedCases,
            double failedNotifications,
            double incidents,
            double rungDelay,
            double calendarYear) {}
}
