package cn.suyuanban.escalation.delivery;

import java.time.Instant;

/**
 * One notice on its way to one address.
 *
 * @param id stays the same over all attempts, so a receiver can tell a repetition from news
 * @param address empty where the channel has a single destination
 * @param attempts how often it has failed so far, since it was last set going
 * @param failedBefore whether it has ever failed
 */
record OutboxMessage(long id, long noticeId, String address, Instant createdAt, int attempts, boolean failedBefore) {

    /**
     * A message to be written into the outbox.
     *
     * @param channel which way it goes
     */
    record Draft(long noticeId, String channel, String address, Instant createdAt) {}
}
