package cn.suyuanban.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The one clock: the engine's own, as a {@link Clock}; tests move it, nothing else reads the time. */
@Component
public class EngineClock extends Clock {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return COUNTY;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    /** Stops the clock at an instant, for everybody; for tests. */
    public void setTo(Instant instant) {
        TravelTime.stop(instant);
    }

    /** Lets the clock run with the machine's again. */
    public void reset() {
        TravelTime.stop(null);
    }

    /** Does work at an instant of the past while all other threads stay in the present; for replaying. */
    public <T> T at(Instant instant, Supplier<T> work) {
        Instant before = TravelTime.move(instant);
        try {
            return work.get();
        } finally {
            TravelTime.move(before);
        }
    }

    /** Whether this thread replays the past. */
    public boolean isElsewhere() {
        return TravelTime.isElsewhere();
    }
}
