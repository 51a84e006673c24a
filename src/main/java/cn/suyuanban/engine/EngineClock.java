package cn.suyuanban.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
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

    /** Stops the clock at an instant; for tests and for replaying the past. */
    public void setTo(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Lets the clock run with the machine's again. */
    public void reset() {
        ClockUtil.reset();
    }
}
