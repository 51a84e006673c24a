package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.LimitHistory.Stop;
import cn.suyuanban.deadline.Reckoning.Move;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.ClockEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells how limits came about, from the facts alone.
 *
 * <p>It counts again instead of reading a stored explanation, in two ways: by moving the first due date event by event,
 * and by adding up day by day. If either does not lead to the recorded due date, the story says so.
 */
@Component
public class LimitStories {

    private static final Duration STORED_PRECISION = Duration.ofSeconds(1);

    private final WorkingCalendar calendar;
    private final TimeWords words;

    LimitStories(WorkingCalendar calendar, TimeWords words) {
        this.calendar = calendar;
        this.words = words;
    }

    /**
     * Tells one limit.
     *
     * @param held whether the limit stands still now
     */
    public LimitStory tell(CaseStep step, boolean held, ClockHistory history, Instant now) {
        LimitHistory touched = history.of(step, held, now);
        Limit limit = Limit.parse(step.promisedLimit());
        Measure measure = Measure.of(step.promisedLimit(), calendar);
        Reckoning promised = reckon(step.openedAt(), limit, step.dueAt(), measure, touched);
        Reckoning legal = step.statutoryDueAt() == null
                ? null
                : reckon(
                        step.openedAt(),
                        step.statutoryLimit() == null ? null : Limit.parse(step.statutoryLimit()),
                        step.statutoryDueAt(),
                        Measure.office(calendar),
                        touched);
        DayCount count = new DayCount(calendar, words, step.openedAt(), promised, touched);
        return new LimitStory(
                promised,
                legal,
                count.days(),
                provisional(step.openedAt(), promised, legal),
                calendar.explain(step.openedAt(), limit).basis(),
                promised.agrees() && (legal == null || legal.agrees()) && count.agrees());
    }

    private Reckoning reckon(Instant from, Limit limit, Instant due, Measure measure, LimitHistory touched) {
        Instant expected = due;
        for (Stop stop : touched.stops()) {
            expected = stop.resumed() ? expected : measure.plus(expected, measure.between(stop.from(), stop.to()));
        }
        if (limit == null) {
            return new Reckoning(null, null, List.of(), due, expected, true);
        }
        Instant first = calendar.due(from, limit);
        List<Move> moves = new ArrayList<>();
        Instant moved = first;
        for (Happened happened : inOrder(touched)) {
            Instant later = happened.move(moved, measure, calendar);
            Duration by = happened.stop() == null
                    ? measure.between(moved, later)
                    : measure.between(happened.stop().from(), happened.at());
            moves.add(new Move(happened.at(), happened.stop() == null, happened.reason(), by, later));
            moved = later;
        }
        boolean agrees = Duration.between(moved, due).abs().compareTo(STORED_PRECISION) < 0;
        return new Reckoning(limit, first, moves, due, expected, agrees);
    }

    private static List<Happened> inOrder(LimitHistory touched) {
        return Stream.concat(
                        touched.stops().stream().filter(Stop::resumed).map(stop -> new Happened(stop.to(), stop, null)),
                        touched.extensions().stream().map(event -> new Happened(event.at(), null, event)))
                .sorted(Comparator.comparing(Happened::at))
                .toList();
    }

    private List<Integer> provisional(Instant from, Reckoning promised, Reckoning legal) {
        Instant last =
                legal == null || promised.expected().isAfter(legal.expected()) ? promised.expected() : legal.expected();
        return IntStream.rangeClosed(year(from), year(last))
                .filter(calendar::isProvisional)
                .boxed()
                .toList();
    }

    private static int year(Instant instant) {
        return instant.atZone(WorkingCalendar.ZONE).getYear();
    }

    /** A pause that ended or an extension, as the clock applied it. */
    private record Happened(Instant at, Stop stop, ClockEvent extension) {

        Instant move(Instant due, Measure measure, WorkingCalendar calendar) {
            return stop == null
                    ? Measure.plusWorkingDays(
                            due, Limit.parse(extension.expected()).amount(), calendar)
                    : measure.plus(due, measure.between(stop.from(), stop.to()));
        }

        String reason() {
            return stop == null ? "延期 " + Limit.parse(extension.expected()).chinese() : "暂停（" + stop.ground() + "）顺延";
        }
    }
}
