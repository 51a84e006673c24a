package cn.suyuanban.demo.year;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.demo.year.Story.Act;
import cn.suyuanban.demo.year.Story.Chapter;
import cn.suyuanban.engine.EngineClock;
import java.time.Instant;
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

    /** Replays the chapters of a story that are not done yet. */
    void play(Story story, Map<String, String> done) {
        chapters(story, done);
        Stand now = new Stand(stand.played() + 1, stand.all());
        if (now.percent() / PERCENT > stand.percent() / PERCENT) {
            LOG.info("demo-year: 演示数据已回放 {} %", now.percent());
        }
        stand = now;
    }

    Stand stand() {
        return stand;
    }

    private void chapters(Story story, Map<String, String> done) {
        String caseId = null;
        for (int number = 0; number < story.chapters().size(); number++) {
            String name = story.id() + "/" + number;
            if (done.containsKey(name)) {
                caseId = done.get(name);
            } else {
                caseId = play(name, story.chapters().get(number), caseId);
            }
        }
    }

    private String play(String name, Chapter chapter, String begun) {
        if (begun != null) {
            patrolUpTo(chapter.begins());
        }
        return transactions.execute(status -> {
            String caseId = begun;
            for (Act act : chapter.acts()) {
                String before = caseId;
                requirePast(name, act);
                caseId = clock.at(act.at(), () -> act.work().apply(before));
            }
            progress.done(name, caseId);
            return caseId;
        });
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
