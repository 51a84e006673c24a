package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.facts.FactRows;
import cn.suyuanban.audit.facts.FileContent;
import cn.suyuanban.audit.facts.FileDetail;
import cn.suyuanban.audit.facts.FileDetail.Difference;
import cn.suyuanban.audit.facts.Marks;
import cn.suyuanban.audit.facts.Marks.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Compares the facts of every file with its seal. */
@Component
class FileCheck {

    private static final int BATCH = 500;

    private final Chain chain;
    private final FileSeals seals;
    private final FactRows facts;
    private final Marks marks;
    private final AuditKey key;

    FileCheck(Chain chain, FileSeals seals, FactRows facts, Marks marks, AuditKey key) {
        this.chain = chain;
        this.seals = seals;
        this.facts = facts;
        this.marks = marks;
        this.key = key;
    }

    /** Returns how many files it compared. */
    long compareAll(Findings findings, LongConsumer progress) {
        long compared = 0;
        List<String> batch = seals.files("", BATCH);
        while (!batch.isEmpty() && !findings.areEnough()) {
            Findings suspects = new Findings();
            compare(batch, suspects);
            if (!suspects.sorted().isEmpty()) {
                compare(batch, findings);
            }
            compared += batch.size();
            progress.accept(compared);
            batch = seals.files(batch.get(batch.size() - 1), BATCH);
        }
        return compared;
    }

    /** Marks that nobody but the product can have made; returns how many are waiting. */
    long waiting(Findings findings) {
        long waiting = 0;
        List<Mark> batch = marks.after("", BATCH);
        while (!batch.isEmpty() && !findings.areEnough()) {
            Set<Mark> genuine = chain.genuine(batch);
            batch.stream()
                    .filter(mark -> !genuine.contains(mark))
                    .forEach(mark -> findings.outside("audit_mark", mark.nonce(), "变更标记不是本系统写入的"));
            waiting += batch.size();
            batch = marks.after(batch.get(batch.size() - 1).nonce(), BATCH);
        }
        return waiting;
    }

    /** The marks are read last: a file that was changed in the meantime has one. */
    void compare(List<String> files, Findings findings) {
        int covered = chain.head().map(Head::covered).orElse(0);
        Map<String, FileSeals.Last> last = seals.of(files);
        Map<String, FileContent> contents = facts.of(files);
        Set<String> changed = changed();
        for (String file : files) {
            FileSeals.Last seal = last.get(file);
            FileContent content = contents.get(file);
            if (seal != null && !seal.isWhole(key)) {
                findings.at(seal, "file_seal", file, "封存明细被改动或删除");
            } else if (seal != null) {
                FileDetail detail = FileDetail.parse(seal.detail());
                (changed.contains(file) ? detail.lost(content, key) : detail.against(content, covered, key))
                        .ifPresent(found -> findings.at(seal, found.table(), key(file, found), found.what()));
            } else if (!changed.contains(file)) {
                FileDetail.NOTHING
                        .against(content, covered, key)
                        .ifPresent(found -> findings.outside(found.table(), key(file, found), "没有封存过：不是本系统写入的"));
            }
        }
    }

    private static String key(String file, Difference found) {
        return found.key().isEmpty() ? FactFile.words(file) : found.key();
    }

    /** Files the product has changed since they were sealed. */
    private Set<String> changed() {
        Set<String> files = new HashSet<>();
        List<Mark> batch = marks.after("", BATCH);
        while (!batch.isEmpty()) {
            chain.genuine(batch).forEach(mark -> files.addAll(mark.files()));
            batch = marks.after(batch.get(batch.size() - 1).nonce(), BATCH);
        }
        return files;
    }
}
