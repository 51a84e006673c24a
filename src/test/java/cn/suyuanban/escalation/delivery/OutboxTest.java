package cn.suyuanban.escalation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.NoticeOutlet.Issued;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final AtomicInteger lookUps = new AtomicInteger();

    @Test
    void looksARecipientUpOnceHoweverManyNoticesAreForThem() {
        issueAHundred(new CountingChannel(lookUps, true));
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void asksForNobodyWhileNoDestinationIsSet() {
        issueAHundred(new CountingChannel(lookUps, false));
        assertThat(lookUps).hasValue(0);
    }

    @Test
    void sendsNothingOfAPastThatIsReplayed() {
        new EngineClock().at(Instant.parse("2026-03-02T01:00:00Z"), () -> {
            issueAHundred(new CountingChannel(lookUps, true));
            return null;
        });
        assertThat(lookUps).hasValue(0);
    }

    /** There is no database behind it: a statement would fail. */
    private static void issueAHundred(Channel channel) {
        Instant now = Instant.parse("2026-11-02T01:00:00Z");
        List<Issued> hundred = LongStream.rangeClosed(1, 100)
                .mapToObj(id ->
                        new Issued(id, new Notice("case", "step", "RED", "RED", "market-head", "督办单", "请督促办理。", now)))
                .toList();
        new Outbox(List.of(channel), new OutboxRows(null, null), new EngineClock()).issued(hundred);
    }
}
