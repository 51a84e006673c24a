package cn.suyuanban.escalation.delivery;

import cn.suyuanban.ledger.Notice;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A channel that only counts how often it is asked for somebody's addresses, and knows none. */
record CountingChannel(AtomicInteger lookUps, boolean enabled) implements Channel {

    @Override
    public String name() {
        return "COUNTING";
    }

    @Override
    public String label() {
        return "计数";
    }

    @Override
    public List<String> addresses(String recipient) {
        lookUps.incrementAndGet();
        return List.of();
    }

    @Override
    public void send(OutboxMessage message, Notice notice) {
        throw new UnsupportedOperationException();
    }
}
