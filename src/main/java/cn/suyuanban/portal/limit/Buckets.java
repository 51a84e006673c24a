package cn.suyuanban.portal.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** So many tokens for each key, all of them back when the time is over; a bounded number of keys is remembered. */
final class Buckets {

    private final int tokens;
    private final Duration within;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    Buckets(int tokens, Duration within, int remembered, Clock clock) {
        this.tokens = tokens;
        this.within = within;
        this.time = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder().maximumSize(remembered).build();
    }

    /** Takes a token if there is one. */
    boolean take(String key) {
        return of(key).tryConsume(1);
    }

    /** How long until there is a token, zero if there is one. */
    Duration wait(String key) {
        EstimationProbe probe = of(key).estimateAbilityToConsume(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Whether any token was taken lately. */
    boolean isTouched(String key) {
        return of(key).getAvailableTokens() < tokens;
    }

    private Bucket of(String key) {
        return buckets.get(key, unseen -> Bucket.builder()
                .addLimit(limit -> limit.capacity(tokens).refillIntervally(tokens, within))
                .withCustomTimePrecision(time)
                .build());
    }

    /** The product's one clock, so that tests can move it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
