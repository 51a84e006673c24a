package cn.suyuanban.deadline;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.Plan.Step;
import cn.suyuanban.engine.Decisions;
import cn.suyuanban.ledger.CaseStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.springframework.stereotype.Component;

/** Turns {@code processes/deadline-ladder.dmn} into instants for one limit. */
@Component
public class Ladder {

    private static final String TABLE = "deadline-ladder";

    private final Decisions decisions;
    private final WorkingCalendar calendar;

    Ladder(Decisions decisions, WorkingCalendar calendar) {
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** The plan of one limit. */
    Plan plan(CaseStep step) {
        return planner().apply(step);
    }

    /** A planner for any number of limits, for one thread: looks the table up once and asks it once for each length. */
    Function<CaseStep, Plan> planner() {
        Decisions.Table table = decisions.latest(TABLE);
        Map<Asked, DmnDecisionTableResult> asked = new HashMap<>();
        return step -> plan(
                step,
                length -> asked.computeIfAbsent(
                        new Asked(step.ladder(), length), question -> table.evaluate(question.inputs())));
    }

    /** Tells which light is on for a limit at a moment, empty for green; one look-up serves any number of limits. */
    public BiFunction<CaseStep, Instant, Optional<Rung>> lights() {
        Function<CaseStep, Plan> planner = planner();
        return (step, at) -> planner.apply(step).level(at);
    }

    private Plan plan(CaseStep step, Function<Duration, DmnDecisionTableResult> rows) {
        Measure measure = Measure.of(step.promisedLimit(), calendar);
        Duration limit = measure.between(step.countedFrom(), step.dueAt());
        List<Step> steps = rows.apply(limit).stream()
                .map(row -> step(row, step, measure, limit))
                .filter(Objects::nonNull)
                .toList();
        return new Plan(steps, (from, days) -> Measure.plusWorkingDays(from, days, calendar));
    }

    private Step step(DmnDecisionRuleResult row, CaseStep step, Measure measure, Duration limit) {
        double value = ((Number) row.getEntry("value")).doubleValue();
        Instant at = instant(row.getEntry("anchor"), value, step, measure, limit);
        return at == null
                ? null
                : new Step(
                        Rung.valueOf(row.getEntry("rung")),
                        at.isBefore(step.openedAt()) ? step.openedAt() : at,
                        ((Number) row.getEntry("repeatDays")).intValue(),
                        Arrays.asList(row.<String>getEntry("recipient").split(",")),
                        ((Number) row.getEntry("priority")).intValue());
    }

    private Instant instant(String anchor, double value, CaseStep step, Measure measure, Duration limit) {
        return switch (anchor) {
            case "used" -> measure.plus(step.countedFrom(), Duration.ofSeconds(Math.round(limit.toSeconds() * value)));
            case "left" -> measure.plus(step.dueAt(), Duration.ofSeconds(Math.round(-value * 3600)));
            case "promise" -> step.dueAt();
            case "statutory" -> step.statutoryDueAt();
            case "late" -> Measure.plusWorkingDays(step.dueAt(), (int) value, calendar);
            default ->
                throw new IllegalStateException(
                        "ladder-anchor: 预警阶梯表中的起算方式“" + anchor + "”无法识别，应为 used、left、promise、late 或 statutory");
        };
    }

    /** What the table is asked once: lengths repeat from step to step. */
    private record Asked(String ladder, Duration length) {

        Map<String, Object> inputs() {
            return Map.of("ladder", ladder, "limitHours", length.toSeconds() / 3600.0);
        }
    }
}
