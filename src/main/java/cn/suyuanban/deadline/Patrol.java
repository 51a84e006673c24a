package cn.suyuanban.deadline;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.CaseSteps.DueStep;
import cn.suyuanban.ledger.CaseSteps.RungTaken;
import cn.suyuanban.ledger.work.WorkItems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The patrol (时限巡查): takes every rung that has come, exactly once.
 *
 * <p>A batch is one transaction: engine work, notice and next rung stand or fall together. If a batch fails, its halves
 * are tried, so that one bad row holds up no other; a row that fails alone is put off and made visible.
 */
@Component
public class Patrol {

    private static final Logger LOG = LoggerFactory.getLogger(Patrol.class);
    private static final int BATCH = 100;
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int LONGEST_RETRY_DOUBLINGS = 6;

    private final CaseSteps steps;
    private final WorkItems pool;
    private final Escalation escalation;
    private final Ladder ladder;
    private final EngineCommands commands;
    private final Clock clock;

    Patrol(
            CaseSteps steps,
            WorkItems pool,
            Escalation escalation,
            Ladder ladder,
            EngineCommands commands,
            Clock clock) {
        this.steps = steps;
        this.pool = pool;
        this.escalation = escalation;
        this.ladder = ladder;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Takes what is due until nothing is left that this node can take; returns how many rungs were taken.
     *
     * <p>A limit that missed several rungs, because nothing ran for a while, catches them up one after the other.
     */
    public int takeDue() {
        int taken = 0;
        int lately;
        do {
            lately = takeBatch(steps.due(clock.instant(), BATCH));
            taken += lately;
        } while (lately > 0);
        return taken;
    }

    /** When the next rung comes; empty if none is to come. */
    public Optional<Instant> nextDue() {
        return steps.firstDue();
    }

    private int takeBatch(List<String> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        if (ids.size() == 1) {
            return takeAlone(ids.get(0));
        }
        try {
            return commands.inNewTransaction(() -> takeLocked(ids));
        } catch (RuntimeException e) {
            LOG.info("deadline-batch: a batch of {} rungs failed and is tried in halves", ids.size());
            int half = ids.size() / 2;
            return takeBatch(ids.subList(0, half)) + takeBatch(ids.subList(half, ids.size()));
        }
    }

    private int takeAlone(String id) {
        try {
            return commands.inNewTransaction(() -> takeLocked(List.of(id)));
        } catch (OptimisticLockingException e) {
            LOG.debug("deadline-busy: somebody works on {} right now, the next patrol looks again", id);
            return 0;
        } catch (RuntimeException e) {
            LOG.warn("deadline-failed: rung of {} failed", id, e);
            return commands.inNewTransaction(() -> putOff(id, e));
        }
    }

    private int takeLocked(List<String> ids) {
        List<DueStep> due = steps.lockDue(ids, clock.instant());
        if (!due.isEmpty()) {
            Function<CaseStep, Plan> planner = ladder.planner();
            List<Taken> all = due.stream()
                    .map(next -> new Taken(next.step(), RungId.parse(next.rung()), planner.apply(next.step())))
                    .toList();
            escalation.take(all.stream().map(Taken::due).toList());
            steps.next(all.stream().map(Taken::next).toList());
            pool.light(all.stream().filter(Taken::turnsLight).collect(Collectors.toMap(Taken::id, Taken::light)));
        }
        return due.size();
    }

    private int putOff(String id, RuntimeException cause) {
        Instant now = clock.instant();
        for (DueStep failed : steps.lockDue(List.of(id), now)) {
            int doublings = Math.min(failed.attempts(), LONGEST_RETRY_DOUBLINGS);
            steps.putOff(id, now.plus(FIRST_RETRY.multipliedBy(1L << doublings)));
            if (failed.attempts() == 0) {
                escalation.failed(failed.step(), failed.rung(), cause);
            }
        }
        return 0;
    }

    /** A rung on its way from due to taken. */
    private record Taken(CaseStep step, RungId rung, Plan plan) {

        /** Whether the work list shows the task in another light from now: not for a case, nor for a level that repeats. */
        boolean turnsLight() {
            return step.scope() == CaseStep.Scope.STEP && rung.round() == 1;
        }

        String id() {
            return step.id();
        }

        String light() {
            return rung.level().name();
        }

        Escalation.Due due() {
            Plan.Step level = plan.step(rung.level());
            return new Escalation.Due(step, rung, level.recipients(), level.priority());
        }

        RungTaken next() {
            Optional<Plan.At> next = plan.after(rung);
            return new RungTaken(
                    step.id(),
                    rung.toString(),
                    next.map(at -> at.rung().toString()).orElse(null),
                    next.map(Plan.At::at).orElse(null));
        }
    }
}
