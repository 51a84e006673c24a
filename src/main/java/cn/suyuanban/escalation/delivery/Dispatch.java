package cn.suyuanban.escalation.delivery;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.escalation.Incidents;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox (发送通知), each message at least once and in its own transaction.
 *
 * <p>The row is locked while its message is handed over, so that no other node sends it too. Only a database that fails
 * after the hand-over and before the commit makes a repetition.
 */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private static final String INCIDENT = "notification-failed";
    private static final int BATCH = 200;

    /** Keeps a run over all channels below the five minutes after which the engine takes its job for lost. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(90);

    /** A server that is down is left alone until the next run: the other channel does not wait behind it. */
    private static final int FAILURES_THAT_END_A_RUN = 3;

    private static final int MOST_ATTEMPTS = 12;
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(2);

    private final List<Channel> channels;
    private final OutboxRows rows;
    private final Notices notices;
    private final Incidents incidents;
    private final EngineCommands commands;
    private final Clock clock;

    Dispatch(
            List<Channel> channels,
            OutboxRows rows,
            Notices notices,
            Incidents incidents,
            EngineCommands commands,
            Clock clock) {
        this.channels = channels;
        this.rows = rows;
        this.notices = notices;
        this.incidents = incidents;
        this.commands = commands;
        this.clock = clock;
    }

    /** Sends what is due on every enabled channel; returns how many messages were handed over. */
    int sendDue() {
        return channels.stream()
                .filter(Channel::enabled)
                .mapToInt(this::sendDue)
                .sum();
    }

    private int sendDue(Channel channel) {
        Instant end = clock.instant().plus(LONGEST_RUN);
        int sent = 0;
        Round round;
        do {
            round = sendBatch(channel, end);
            sent += round.sent();
        } while (round.more());
        return sent;
    }

    private Round sendBatch(Channel channel, Instant end) {
        int sent = 0;
        int failuresInARow = 0;
        for (long id : rows.due(channel.name(), clock.instant(), BATCH)) {
            Outcome outcome = attempt(channel, id);
            sent += outcome == Outcome.SENT ? 1 : 0;
            failuresInARow = outcome == Outcome.FAILED ? failuresInARow + 1 : 0;
            if (failuresInARow == FAILURES_THAT_END_A_RUN
                    || stopping()
                    || clock.instant().isAfter(end)) {
                return new Round(sent, false);
            }
        }
        return new Round(sent, sent > 0);
    }

    private Outcome attempt(Channel channel, long id) {
        try {
            return commands.inNewTransaction(() -> rows.lockDue(id, clock.instant())
                    .map(message -> deliver(channel, message))
                    .orElse(Outcome.TAKEN));
        } catch (RuntimeException e) {
            LOG.warn("notification-unrecorded: outcome of outbox {} was not recorded, it is tried again", id, e);
            return Outcome.FAILED;
        }
    }

    private Outcome deliver(Channel channel, OutboxMessage message) {
        Notice notice = notices.find(message.noticeId()).orElseThrow();
        try {
            channel.send(message, notice);
        } catch (RuntimeException e) {
            if (stopping()) {
                return Outcome.TAKEN;
            }
            failed(channel, message, notice, e.getClass().getSimpleName() + ": " + e.getMessage());
            return Outcome.FAILED;
        }
        rows.sent(message.id());
        if (message.failedBefore()) {
            incidents.settle(INCIDENT, String.valueOf(message.id()));
        }
        return Outcome.SENT;
    }

    private void failed(Channel channel, OutboxMessage message, Notice notice, String error) {
        int attempts = message.attempts() + 1;
        if (attempts < MOST_ATTEMPTS) {
            Instant next = clock.instant().plus(backOff(attempts));
            rows.putOff(message.id(), next, error);
            LOG.info(
                    "notification-put-off: outbox {} failed {} times, next attempt at {}",
                    message.id(),
                    attempts,
                    next);
        } else {
            rows.failed(message.id(), error);
            incidents.raise(
                    notice.caseId(),
                    notice.stepId(),
                    INCIDENT,
                    String.valueOf(message.id()),
                    "通知“%s”未能送达（%s，发件箱编号 %d），已尝试 %d 次"
                            .formatted(notice.title(), channel.label(), message.id(), attempts));
        }
    }

    /** 1, 2, 4 … minutes, at most two hours. */
    static Duration backOff(int attempts) {
        Duration doubled = FIRST_RETRY.multipliedBy(1L << (attempts - 1));
        return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    }

    /** An interrupted attempt says nothing about the message. */
    private static boolean stopping() {
        return Thread.currentThread().isInterrupted();
    }

    /** What became of a batch; {@code more} while the next one is worth a try. */
    private record Round(int sent, boolean more) {}

    /** {@code TAKEN}: another node has it, or nothing came of the attempt because this one stops. */
    private enum Outcome {
        SENT,
        FAILED,
        TAKEN
    }
}
