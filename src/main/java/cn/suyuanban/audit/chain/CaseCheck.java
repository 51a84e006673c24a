package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import cn.suyuanban.audit.facts.CaseContent;
import cn.suyuanban.audit.facts.CaseDetail;
import cn.suyuanban.audit.facts.CaseDetail.Difference;
import cn.suyuanban.audit.facts.FactRows;
import cn.suyuanban.audit.facts.Marks;
import cn.suyuanban.audit.facts.Marks.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares the facts of every case with its seal. */
@Component
class CaseCheck {

    private static final int BATCH = 500;

    private final Chain chain;
    private final CaseSeals seals;
    private final FactRows facts;
    private final Marks marks;
    private final AuditKey key;

    CaseCheck(Chain chain, CaseSeals seals, FactRows facts, Marks marks, AuditKey key) {
        this.chain = chain;
        this.seals = seals;
        this.facts = facts;
        this.marks = marks;
        this.key = key;
    }

    /** Returns how many cases it compared. */
    long compareAll(Findings findings, LongConsumer progress) {
        long compared = 0;
        List<String> batch = seals.cases("", BATCH);
        while (!batch.isEmpty() && !findings.areEnough()) {
            Findings suspects = new Findings();
            compare(batch, suspects);
            if (!suspects.sorted().isEmpty()) {
                compare(batch, findings);
            }
            compared += batch.size();
            progress.accept(compared);
            batch = seals.cases(batch.get(batch.size() - 1), BATCH);
        }
        return compared;
    }

    /** Marks that nobody but the product can have made; returns how many are waiting. */
    long waiting(Findings findings) {
        long waiting = 0;
        List<Mark> batch = marks.after("", BATCH);
        while (!batch.isEmpty() && !findings.areEnough()) {
            Set<String> genuine = genuine(batch);
            batch.stream()
                    .map(Mark::nonce)
                    .filter(nonce -> !genuine.contains(nonce))
                    .forEach(nonce -> findings.outside("audit_mark", nonce, "变更标记不是本系统写入的"));
            waiting += batch.size();
            batch = marks.after(batch.get(batch.size() - 1).nonce(), BATCH);
        }
        return waiting;
    }

    /** The marks are read last: a case that was changed in the meantime has one. */
    void compare(List<String> cases, Findings findings) {
        Map<String, CaseSeals.Last> last = seals.of(cases);
        Map<String, CaseContent> contents = facts.of(cases);
        boolean takingIn = chain.head().map(Head::takenIn).isPresent();
        Set<String> changed = changed();
        for (String id : cases) {
            CaseSeals.Last seal = last.get(id);
            if (seal != null) {
                compare(seal, contents.get(id), changed.contains(id), findings);
            } else if (!changed.contains(id) && !takingIn) {
                findings.outside("case_file", id, "办件没有封存过：不是本系统写入的");
            }
        }
    }

    private void compare(CaseSeals.Last seal, CaseContent content, boolean changed, Findings findings) {
        if (!seal.isWhole(key)) {
            findings.at(seal, "case_seal", seal.caseId(), "办件的封存明细被改动或删除");
            return;
        }
        CaseDetail detail = CaseDetail.parse(seal.detail());
        Optional<Difference> difference = changed ? detail.lost(content, key) : detail.against(content, key);
        difference.ifPresent(found -> findings.at(
                seal, found.table(), found.key().isEmpty() ? "办件 " + seal.caseId() : found.key(), found.what()));
    }

    /** Cases the product has changed since they were sealed. */
    private Set<String> changed() {
        Set<String> cases = new HashSet<>();
        List<Mark> batch = marks.after("", BATCH);
        while (!batch.isEmpty()) {
            Set<String> genuine = genuine(batch);
            batch.stream().filter(mark -> genuine.contains(mark.nonce())).forEach(mark -> cases.addAll(mark.cases()));
            batch = marks.after(batch.get(batch.size() - 1).nonce(), BATCH);
        }
        return cases;
    }

    private Set<String> genuine(List<Mark> found) {
        Set<String> known =
                chain.linked(found.stream().map(mark -> mark.nonce(0)).toList());
        return found.stream()
                .filter(mark -> mark.isWhole() && !known.contains(mark.nonce(0)))
                .map(Mark::nonce)
                .collect(Collectors.toSet());
    }
}
