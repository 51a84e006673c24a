package cn.suyuanban.deadline;

import cn.suyuanban.ledger.ClockEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What stopped and what lengthened one limit. */
record LimitHistory(List<Stop> stops, List<ClockEvent> extensions) {

    /** How much of an interval was stopped. */
    Duration stopped(Instant from, Instant to, Measure measure) {
        return stops.stream().map(stop -> stop.within(from, to, measure)).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * An interval in which the limit stood still.
     *
     * @param resumed whether the due date has been moved by it already
     * @param ground in words
     */
    record Stop(Instant from, Instant to, boolean resumed, String ground) {

        Duration within(Instant begin, Instant end, Measure measure) {
            Instant first = from.isAfter(begin) ? from : begin;
            Instant last = to.isBefore(end) ? to : end;
            return last.isAfter(first) ? measure.between(first, last) : Duration.ZERO;
        }

        boolean meets(Instant begin, Instant end) {
            return from.isBefore(end) && to.isAfter(begin);
        }
    }
}
