package cn.suyuanban.demo.year;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.demo.year.Replay.Stand;
import cn.suyuanban.demo.year.Tales.Tale;
import cn.suyuanban.engine.JobExecution;
import cn.suyuanban.ledger.days.FinishedDays;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Replays the county's year in the background once the product is ready, and goes on where a stop left it. */
@Component
@Profile("demo")
public class YearReplay {

    private static final Logger LOG = LoggerFactory.getLogger(YearReplay.class);
    private static final Duration LONGEST_STORY = Duration.ofSeconds(20);

    /** Stories told at a time; a stop waits for them. */
    private static final int AT_ONCE = 10;

    private final List<Tales> tales;
    private final Replay replay;
    private final YearProgress progress;
    private final WorkingCalendar calendar;
    private final FinishedDays days;
    private final JobExecution jobs;
    private final YearSettings settings;

    private volatile boolean stopping;
    private Thread thread;

    YearReplay(
            List<Tales> tales,
            Replay replay,
            YearProgress progress,
            WorkingCalendar calendar,
            FinishedDays days,
            JobExecution jobs,
            YearSettings settings) {
        this.tales = tales;
        this.replay = replay;
        this.progress = progress;
        this.calendar = calendar;
        this.days = days;
        this.jobs = jobs;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (settings.year()) {
            thread = new Thread(this::replayAll, "demo-year");
            thread.start();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.join(LONGEST_STORY.toMillis());
        }
    }

    private void replayAll() {
        try {
            jobs.waitingFor(() -> replay(Integer.MAX_VALUE));
        } catch (RuntimeException e) {
            LOG.error("demo-year-failed: 演示数据没有放完，重新启动后从中断处继续", e);
        }
    }

    /** Replays what is not done yet of the first so many stories. */
    void replay(int atMost) {
        Instant present = progress.present();
        Map<String, String> done = progress.done();
        List<Tale> all = tales.stream()
                .flatMap(kind -> kind.tales().stream())
                .limit(atMost)
                .toList();
        replay.begin(all.size());
        for (int from = 0; from < all.size() && !stopping; from += AT_ONCE) {
            List<Tale> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            replay.play(
                    some.stream()
                            .map(tale -> tale.teller().apply(days(tale, present)))
                            .toList(),
                    done);
        }
        days.forget();
    }

    Stand stand() {
        return replay.stand();
    }

    /** Chance depends on the seed and the story alone, so that a story is the same whenever it is told. */
    private Days days(Tale tale, Instant present) {
        return new Days(calendar, new Random(settings.seed() * 31 + tale.id().hashCode()), present);
    }
}
