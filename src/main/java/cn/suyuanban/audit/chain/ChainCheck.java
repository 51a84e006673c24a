package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Follows the chain from its first link to its end, and looks at each entry that it holds. */
@Component
class ChainCheck {

    private static final int BATCH = 5000;
    private static final int SHOWN = 20;

    private final Chain chain;
    private final Entries entries;
    private final AuditKey key;

    ChainCheck(Chain chain, Entries entries, AuditKey key) {
        this.chain = chain;
        this.entries = entries;
        this.key = key;
    }

    /** Returns how many links it followed. */
    long follow(Head head, Findings findings) {
        Link before = null;
        List<Link> batch = chain.after(0, head.no(), BATCH);
        long followed = 0;
        while (!batch.isEmpty() && !findings.areEnough()) {
            compare(batch, findings);
            for (Link link : batch) {
                joint(before, link, findings);
                before = link;
            }
            followed += batch.size();
            batch = chain.after(before.no(), head.no(), BATCH);
        }
        end(head, before, findings);
        return followed;
    }

    private void joint(Link before, Link link, Findings findings) {
        long expected = before == null ? 1 : before.no() + 1;
        if (link.no() != expected) {
            findings.at(link, "audit_link", Long.toString(link.no()), "前面缺少 " + (link.no() - expected) + " 条");
        } else if (!link.follows(before == null ? "" : before.mac(), key)) {
            findings.at(link, "audit_link", Long.toString(link.no()), "封记不符：此条或上一条链接被改动、调换，或者密钥不对");
        }
    }

    private void end(Head head, Link last, Findings findings) {
        if (!head.isWhole(key)) {
            findings.outside("audit_head", "1", "链的末端被改动，或者密钥不对");
        } else if (head.no() > 0
                && (last == null || last.no() != head.no() || !last.mac().equals(head.linkMac()))) {
            findings.outside("audit_head", "1", "链的末尾缺少链接，应到第 " + head.no() + " 条");
        }
        if (!chain.after(head.no(), Long.MAX_VALUE, 1).isEmpty()
                && chain.head().filter(now -> now.no() > head.no()).isEmpty()) {
            findings.outside("audit_head", "1", "链的末端被退回到第 " + head.no() + " 条");
        }
    }

    private void compare(List<Link> batch, Findings findings) {
        List<Link> linked =
                batch.stream().filter(link -> link.kind() == Link.Kind.ENTRY).toList();
        Map<String, Entries.Entry> byId =
                entries
                        .all(linked.stream()
                                .map(link -> Long.parseLong(link.subject()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Entries.Entry::id, Function.identity()));
        for (Link link : linked) {
            Entries.Entry entry = byId.get(link.subject());
            if (entry == null) {
                findings.at(link, "audit_entry", link.subject(), "操作记录被删除");
            } else if (!entry.digest(key).equals(link.digest())) {
                findings.at(link, "audit_entry", link.subject(), "操作记录被改动或调换");
            }
        }
    }

    /** Entries that no link holds; returns how many wait for theirs. */
    long loose(Head head, Findings findings) {
        entries.unlinked(SHOWN).forEach(entry -> findings.outside("audit_entry", entry.id(), "没有接入记录链：不是本系统写入的"));
        long waiting = 0;
        List<Entries.Entry> batch = entries.waiting(0, BATCH);
        while (!batch.isEmpty() && !findings.areEnough()) {
            Set<Entries.Entry> genuine = chain.genuine(head, batch);
            batch.stream()
                    .filter(entry -> !genuine.contains(entry))
                    .forEach(entry -> findings.outside("audit_entry", entry.id(), "等待接链的操作记录被改动，或者不是本系统写入的"));
            waiting += batch.size();
            batch = entries.waiting(batch.get(batch.size() - 1).number(), BATCH);
        }
        return waiting;
    }
}
