package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import cn.suyuanban.audit.facts.CaseContent;
import cn.suyuanban.audit.facts.CaseDetail;
import cn.suyuanban.audit.facts.CaseDetail.Difference;
import cn.suyuanban.audit.facts.FactRows;
import cn.suyuanban.audit.facts.Marks;
import cn.suyuanban.audit.facts.Marks.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Seals cases anew that the product has changed, and once those from before the chain.
 *
 * <p>What only grows is compared with the seal before: a case in which somebody has changed such a row is not sealed over.
 */
@Component
class CaseSealing {

    private static final Logger LOG = LoggerFactory.getLogger(CaseSealing.class);
    private static final int BATCH = 200;

    private final Chain chain;
    private final CaseSeals seals;
    private final FactRows facts;
    private final Marks marks;
    private final AuditKey key;

    CaseSealing(Chain chain, CaseSeals seals, FactRows facts, Marks marks, AuditKey key) {
        this.chain = chain;
        this.seals = seals;
        this.facts = facts;
        this.marks = marks;
        this.key = key;
    }

    /** Takes in some of the cases from before the chain; false if that is over. */
    boolean takeIn(Head head) {
        if (head.takenIn() == null) {
            return false;
        }
        List<String> cases = seals.unsealed(head.takenIn(), BATCH);
        if (cases.isEmpty()) {
            chain.store(head.takenIn(null));
            return false;
        }
        Map<String, CaseContent> contents = facts.of(cases);
        seal(
                head.takenIn(cases.get(cases.size() - 1)),
                cases.stream()
                        .map(id -> sealing(id, UUID.randomUUID().toString(), contents))
                        .toList());
        return true;
    }

    /** Seals some changed cases; returns the last mark it looked at, or null if there was none. */
    String sealChanged(Head head, String after) {
        List<Mark> found = marks.after(after, BATCH);
        if (found.isEmpty()) {
            return null;
        }
        List<Mark> good = genuine(found);
        Map<String, CaseContent> contents =
                facts.of(good.stream().flatMap(mark -> mark.cases().stream()).collect(Collectors.toSet()));
        Set<String> broken = broken(good, contents);
        List<Mark> done = good.stream()
                .filter(mark -> Collections.disjoint(mark.cases(), broken))
                .toList();
        seal(head, done.stream().flatMap(mark -> sealings(mark, contents)).toList());
        marks.done(done);
        return found.get(found.size() - 1).nonce();
    }

    private Stream<Sealing> sealings(Mark mark, Map<String, CaseContent> contents) {
        AtomicInteger place = new AtomicInteger();
        return mark.cases().stream().map(id -> sealing(id, mark.nonce(place.getAndIncrement()), contents));
    }

    /** A mark that somebody made up or brought back is no reason to seal. */
    private List<Mark> genuine(List<Mark> found) {
        Set<String> known =
                chain.linked(found.stream().map(mark -> mark.nonce(0)).toList());
        List<Mark> good = new ArrayList<>();
        for (Mark mark : found) {
            if (mark.isWhole() && !known.contains(mark.nonce(0))) {
                good.add(mark);
            } else {
                LOG.error("audit-broken: 变更标记 {} 不是本系统写入的；请运行 verify-audit", mark.nonce());
            }
        }
        return good;
    }

    private Set<String> broken(List<Mark> good, Map<String, CaseContent> contents) {
        Set<String> cleared = good.stream()
                .filter(Mark::cleared)
                .flatMap(mark -> mark.cases().stream())
                .collect(Collectors.toSet());
        Set<String> broken = new HashSet<>();
        seals.of(contents.keySet()).forEach((id, last) -> {
            if (!last.isWhole(key)
                    || !cleared.contains(id) && lost(last, contents.get(id)).isPresent()) {
                LOG.error("audit-broken: 办件 {} 的事实被人改动，不再封存；请运行 verify-audit", id);
                broken.add(id);
            }
        });
        return broken;
    }

    private Optional<Difference> lost(CaseSeals.Last last, CaseContent content) {
        return CaseDetail.parse(last.detail()).lost(content, key);
    }

    private Sealing sealing(String caseId, String nonce, Map<String, CaseContent> contents) {
        String detail = CaseDetail.of(contents.get(caseId), key).toString();
        return new Sealing(caseId, nonce, detail, CaseSeals.digest(caseId, detail, key));
    }

    private void seal(Head head, List<Sealing> all) {
        List<Link> links =
                chain.append(head, all.stream().map(Sealing::piece).toList()).links();
        Map<String, CaseSeals.Seal> last = new HashMap<>();
        for (int i = 0; i < links.size(); i++) {
            Sealing one = all.get(i);
            last.put(one.caseId(), new CaseSeals.Seal(one.caseId(), links.get(i).no(), one.detail()));
        }
        seals.put(List.copyOf(last.values()));
    }

    /** A case on its way into the chain. */
    private record Sealing(String caseId, String nonce, String detail, String digest) {

        Head.Piece piece() {
            return new Head.Piece(Link.Kind.CASE, caseId, nonce, digest);
        }
    }
}
