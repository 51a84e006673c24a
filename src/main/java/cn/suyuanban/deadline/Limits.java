package cn.suyuanban.deadline;

import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes limits together with the rung that comes next, so that the two never disagree. */
@Component
class Limits {

    private final CaseSteps steps;
    private final Ladder ladder;

    Limits(CaseSteps steps, Ladder ladder) {
        this.steps = steps;
        this.ladder = ladder;
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
