package cn.suyuanban.demo.year;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.demo.year.Story.Act;
import cn.suyuanban.engine.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Replays stories one after another, each from its own beginning, in the past of this thread.
 *
 * <p>A story waits for nobody else's deadlines: all before it were patrolled up to their ends, so what the patrol finds
 * belongs to the story at hand.
 */
@Component
@Profile("demo")
class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final int PERCENT = 5;

    /** Scenes share transactions, because a commit costs more than a step; people wait for locked rows, though. */
    private static final Duration LONGEST = Duration.ofMillis(300);

    private final YearProgress progress;
    private final Patrol patrol;
    private final EngineClock clock;
    private final TransactionOperations transactions;

    private volatile Stand stand = new Stand(0, 0);

    Replay(YearProgress progress, Patrol patrol, EngineClock clock, TransactionOperations transactions) {
        this.progress = progress;
        this.patrol = patrol;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Begins to count; so many stories there are in all. */
    void begin(int all) {
        stand = new Stand(0, all);
    }

    /** Replays the chapters of some stories that are not done yet, one story after the other. */
    void play(List<Story> stories, Map<String, String> done) {
        List<Scene> scenes = stories.stream()
                .flatMap(story -> Scene.of(story, done).stream())
                .toList();
        int next = 0;
        while (next < scenes.size()) {
            scenes.get(next).patrolledUpTo().ifPresent(this::patrolUpTo);
            int first = next;
            next = transactions.execute(status -> playFrom(first, scenes));
        }
        count(stories.size());
    }

    Stand stand() {
        return stand;
    }

    /** Plays scenes until a rung comes before the next or somebody might have to wait for what is locked. */
    private int playFrom(int first, List<Scene> scenes) {
        long began = System.nanoTime();
        int next = first;
        do {
            play(scenes.get(next++));
        } while (next < scenes.size()
                && System.nanoTime() - began < LONGEST.toNanos()
                && scenes.get(next).patrolledUpTo().flatMap(this::due).isEmpty());
        return next;
    }

    private void play(Scene scene) {
        for (Act act : scene.chapter().acts()) {
            requirePast(scene.name(), act);
            scene.acted(clock.at(act.at(), () -> act.work().apply(scene.caseId())));
        }
        progress.done(scene.name(), scene.caseId());
    }

    private void count(int played) {
        Stand now = new Stand(stand.played() + played, stand.all());
        if (now.percent() / PERCENT > stand.percent() / PERCENT) {
            LOG.info("demo-year: 演示数据已回放 {} %", now.percent());
        }
        stand = now;
    }

    private void requirePast(String chapter, Act act) {
        if (act.at().isAfter(clock.instant())) {
            throw new IllegalStateException("demo-future: " + chapter + " 的时间 " + act.at() + " 还没有到");
        }
    }

    /** A rung that stays due, because somebody works on its row, is left to the next patrol. */
    private void patrolUpTo(Instant until) {
        Instant last = null;
        Optional<Instant> next = due(until);
        while (next.isPresent() && !next.get().equals(last)) {
            last = next.get();
            clock.at(last, patrol::takeDue);
            next = due(until);
        }
    }

    private Optional<Instant> due(Instant until) {
        return patrol.nextDue().filter(next -> !next.isAfter(until));
    }

    /**
     * How far it is.
     *
     * @param played stories that are done
     * @param all stories there are, 0 before it begins
     */
    record Stand(int played, int all) {

        public int percent() {
            return all == 0 ? 0 : played * 100 / all;
        }
    }
}
