package cn.suyuanban.escalation.delivery;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.escalation.delivery.OutboxMessage.Draft;
import cn.suyuanban.ledger.NoticeOutlet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The outbox (发件箱): what is to leave the product is written down in the transaction that decides it, and sent later.
 *
 * <p>So a mail server that is down delays no work, and work that is rolled back tells nobody.
 */
@Component
class Outbox implements NoticeOutlet {

    private final List<Channel> open;
    private final OutboxRows rows;
    private final EngineClock clock;

    Outbox(List<Channel> channels, OutboxRows rows, EngineClock clock) {
        this.open = channels.stream().filter(Channel::enabled).toList();
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Writes a row per notice, enabled channel and address; a recipient is looked up once, however many are for them.
     *
     * <p>Notices of a replayed past are news to nobody and leave the product no more.
     */
    @Override
    public void issued(List<Issued> notices) {
        if (clock.isElsewhere()) {
            return;
        }
        List<Draft> drafts = new ArrayList<>();
        for (Channel channel : open) {
            Map<String, List<String>> addresses = new HashMap<>();
            for (Issued issued : notices) {
                addresses
                        .computeIfAbsent(issued.notice().recipient(), channel::addresses)
                        .forEach(address -> drafts.add(new Draft(
                                issued.id(),
                                channel.name(),
                                address,
                                issued.notice().issuedAt())));
            }
        }
        if (!drafts.isEmpty()) {
            rows.addAll(drafts);
        }
    }
}
