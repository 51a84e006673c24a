package cn.suyuanban.engine;

import java.time.Instant;
import org.joda.time.DateTimeUtils;
import org.joda.time.DateTimeUtils.MillisProvider;

/**
 * The time the engine reads: the present, the same for all threads, unless a thread has travelled.
 *
 * <p>The engine asks Joda-Time, which asks this; so whoever replays the past does not take those along who work in the
 * present.
 */
final class TravelTime implements MillisProvider {

    private static final TravelTime TIME = new TravelTime();

    private final ThreadLocal<Instant> elsewhere = new ThreadLocal<>();
    private volatile Instant stopped;

    private TravelTime() {}

    /** Stops the present for every thread, or lets it run if null. */
    static void stop(Instant instant) {
        TIME.stopped = instant;
        install();
    }

    /** Puts this thread at an instant, or back into the present if null; returns where it was. */
    static Instant move(Instant instant) {
        install();
        Instant before = TIME.elsewhere.get();
        if (instant == null) {
            TIME.elsewhere.remove();
        } else {
            TIME.elsewhere.set(instant);
        }
        return before;
    }

    static boolean isElsewhere() {
        return TIME.elsewhere.get() != null;
    }

    private static void install() {
        DateTimeUtils.setCurrentMillisProvider(TIME);
    }

    @Override
    public long getMillis() {
        Instant here = elsewhere.get() == null ? stopped : elsewhere.get();
        return here == null ? DateTimeUtils.SYSTEM_MILLIS_PROVIDER.getMillis() : here.toEpochMilli();
    }
}
