package cn.suyuanban.worklist;

import cn.suyuanban.deadline.Ladder;
import cn.suyuanban.deadline.Rung;
import cn.suyuanban.engine.PerTransaction;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.work.WorkItem;
import cn.suyuanban.ledger.work.WorkItem.Moved;
import cn.suyuanban.ledger.work.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what a transaction does to tasks and writes it at its end, each kind in one batch. */
@Component
class WorkWriter {

    private final WorkItems items;
    private final CaseSteps steps;
    private final Ladder ladder;
    private final Clock clock;

    WorkWriter(WorkItems items, CaseSteps steps, Ladder ladder, Clock clock) {
        this.items = items;
        this.steps = steps;
        this.ladder = ladder;
        this.clock = clock;
    }

    /** What the transaction under way has done so far. */
    PendingWork pending() {
        return PerTransaction.get(PendingWork.class, () -> new PendingWork(this));
    }

    void write(PendingWork done) {
        items.close(done.closed());
        items.open(done.opened());
        items.remove(done.pools(false));
        items.add(done.pools(true));
        items.assign(done.assigned());
        if (!done.moved().isEmpty()) {
            move(done.moved());
        }
    }

    /** A limit that ends elsewhere may have another light. */
    private void move(Map<String, Instant> moved) {
        Map<String, CaseStep> limits =
                steps.findAll(moved.keySet()).stream().collect(Collectors.toMap(CaseStep::id, Function.identity()));
        BiFunction<CaseStep, Instant, Optional<Rung>> lights = ladder.lights();
        Instant now = clock.instant();
        items.move(moved.entrySet().stream()
                .map(one -> new Moved(
                        one.getKey(),
                        one.getValue(),
                        Optional.ofNullable(limits.get(one.getKey()))
                                .flatMap(limit -> lights.apply(limit, now))
                                .map(Rung::name)
                                .orElse(WorkItem.GREEN)))
                .toList());
    }
}
