package cn.suyuanban.deadline;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.Decisions;
import cn.suyuanban.ledger.CaseStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Decides lights by {@code processes/deadline-ladder.dmn}, from what is used and what is left. */
@Component
public class Lights {

    private static final String LADDER = "deadline-ladder";

    private final Decisions decisions;
    private final WorkingCalendar calendar;

    Lights(Decisions decisions, WorkingCalendar calendar) {
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** A judge for any number of limits at one moment. */
    public Judge at(Instant now) {
        Decisions.Table ladder = decisions.latest(LADDER);
        return step -> {
            Map<String, Object> facts = Map.of(
                    "pastStatutory", step.statutoryDueAt() != null && now.isAfter(step.statutoryDueAt()),
                    "pastPromise", now.isAfter(step.dueAt()),
                    "remainingHours", hours(now, step.dueAt()),
                    "limitHours", hours(step.openedAt(), step.dueAt()),
                    "usedShare", usedShare(step, now));
            String light = ladder.evaluate(facts).getSingleResult().getEntry("light");
            return Light.valueOf(light.toUpperCase(Locale.ROOT));
        };
    }

    private double hours(Instant from, Instant to) {
        return calendar.workingTimeBetween(from, to).toMinutes() / 60.0;
    }

    private double usedShare(CaseStep step, Instant now) {
        Duration limit = calendar.workingTimeBetween(step.openedAt(), step.dueAt());
        Duration used = calendar.workingTimeBetween(step.openedAt(), now);
        return limit.isZero() ? 1 : (double) used.toSeconds() / limit.toSeconds();
    }

    /** Decides the light of one limit. */
    @FunctionalInterface
    public interface Judge {

        Light light(CaseStep step);
    }
}
