package cn.suyuanban.escalation.delivery;

import cn.suyuanban.ledger.Notice;
import java.util.List;

/** A way out of the product for notices. */
interface Channel {

    /** Name in the outbox table; rows keep it for good. */
    String name();

    /** Name for people, in Chinese. */
    String label();

    /** Whether the settings name a destination; while not, nothing is enqueued and waiting rows stay. */
    boolean enabled();

    /** Where a notice for this recipient (group, user id or {@link Notice#APPLICANT}) goes; each address once. */
    List<String> addresses(String recipient);

    /** Hands the message over, or throws; returns within seconds either way. */
    void send(OutboxMessage message, Notice notice);
}
