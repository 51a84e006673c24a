package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.ledger.CaseFiles.Clocked;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes limits together with the rung that comes next, so that the two never disagree. */
@Component
class Limits {

    private final CaseSteps steps;
    private final Ladder ladder;
    private final WorkingCalendar calendar;

    Limits(CaseSteps steps, Ladder ladder, WorkingCalendar calendar) {
        this.steps = steps;
        this.ladder = ladder;
        this.calendar = calendar;
    }

    /** A limit with the instant it leads to from a beginning; {@link Clocked#NONE} where there is no limit. */
    Clocked clocked(Limit limit, Instant from) {
        return limit == null ? Clocked.NONE : new Clocked(limit.toString(), calendar.due(from, limit));
    }

    void open(CaseStep step) {
        Optional<Plan.At> first = ladder.plan(step).first();
        steps.open(step, rung(first), first.map(Plan.At::at).orElse(null));
    }

    /** Gives a limit other ends; rungs already taken are not taken again. */
    void move(CaseStep moved) {
        RungId last = moved.lastRung() == null ? null : RungId.parse(moved.lastRung());
        Optional<Plan.At> next = ladder.plan(moved).after(last);
        steps.move(moved, rung(next), next.map(Plan.At::at).orElse(null));
    }

    private static String rung(Optional<Plan.At> at) {
        return at.map(next -> next.rung().toString()).orElse(null);
    }
}
