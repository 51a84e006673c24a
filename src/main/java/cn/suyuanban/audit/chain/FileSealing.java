package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.AuditKey;
import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.facts.FactRows;
import cn.suyuanban.audit.facts.FileContent;
import cn.suyuanban.audit.facts.FileDetail;
import cn.suyuanban.audit.facts.FileDetail.Difference;
import cn.suyuanban.audit.facts.Marks;
import cn.suyuanban.audit.facts.Marks.Mark;
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
 * Seals files anew that the product has changed, and once those from before their tables were sealed.
 *
 * <p>What only grows is compared with the seal before: a file in which somebody has changed such a row is not sealed over.
 */
@Component
class FileSealing {

    private static final Logger LOG = LoggerFactory.getLogger(FileSealing.class);
    private static final int BATCH = 200;

    private final Chain chain;
    private final FileSeals seals;
    private final FactRows facts;
    private final Marks marks;
    private final AuditKey key;

    FileSealing(Chain chain, FileSeals seals, FactRows facts, Marks marks, AuditKey key) {
        this.chain = chain;
        this.seals = seals;
        this.facts = facts;
        this.marks = marks;
        this.key = key;
    }

    /** Takes in some of the files from before; false if that is over. */
    boolean takeIn(Head head) {
        if (!head.isTakingIn()) {
            return false;
        } else if (head.takenIn() == null) {
            chain.store(head.nextGeneration());
            return true;
        }
        List<String> files = facts.files(head.generation(), head.takenIn(), BATCH);
        if (files.isEmpty()) {
            chain.store(head.takenIn(null));
            return true;
        }
        Map<String, FileContent> contents = facts.of(files);
        Map<String, FileSeals.Last> before = seals.of(files);
        seal(
                head.takenIn(files.get(files.size() - 1)),
                files.stream()
                        .filter(file -> isUnchanged(before.get(file), contents.get(file), head.covered()))
                        .map(file -> sealing(file, UUID.randomUUID().toString(), contents))
                        .filter(one -> isNew(one, before.get(one.file())))
                        .toList());
        return true;
    }

    /** What was changed since it was sealed is sealed anew because of its mark, or is not by right. */
    private boolean isUnchanged(FileSeals.Last last, FileContent content, int covered) {
        FileDetail detail = last == null ? FileDetail.NOTHING : FileDetail.parse(last.detail());
        return (last == null || last.isWhole(key))
                && detail.against(content, covered, key).isEmpty();
    }

    private static boolean isNew(Sealing sealing, FileSeals.Last last) {
        return last == null || !sealing.detail().equals(last.detail());
    }

    /** Seals some changed files; returns the last mark it looked at, or null if there was none. */
    String sealChanged(Head head, String after) {
        List<Mark> found = marks.after(after, BATCH);
        if (found.isEmpty()) {
            return null;
        }
        Set<Mark> good = chain.genuine(found);
        found.stream()
                .filter(mark -> !good.contains(mark))
                .forEach(mark -> LOG.error("audit-broken: 变更标记 {} 不是本系统写入的；请运行 verify-audit", mark.nonce()));
        Map<String, FileContent> contents =
                facts.of(good.stream().flatMap(mark -> mark.files().stream()).collect(Collectors.toSet()));
        Set<String> broken = broken(good, contents);
        List<Mark> done = good.stream()
                .filter(mark -> Collections.disjoint(mark.files(), broken))
                .toList();
        seal(head, done.stream().flatMap(mark -> sealings(mark, contents)).toList());
        marks.done(done);
        return found.get(found.size() - 1).nonce();
    }

    private Stream<Sealing> sealings(Mark mark, Map<String, FileContent> contents) {
        AtomicInteger place = new AtomicInteger();
        return mark.files().stream().map(id -> sealing(id, mark.nonce(place.getAndIncrement()), contents));
    }

    private Set<String> broken(Set<Mark> good, Map<String, FileContent> contents) {
        Set<String> cleared = good.stream()
                .filter(Mark::cleared)
                .flatMap(mark -> mark.files().stream())
                .collect(Collectors.toSet());
        Set<String> broken = new HashSet<>();
        seals.of(contents.keySet()).forEach((id, last) -> {
            if (!last.isWhole(key)
                    || !cleared.contains(id) && lost(last, contents.get(id)).isPresent()) {
                LOG.error("audit-broken: {} 的事实被人改动，不再封存；请运行 verify-audit", FactFile.words(id));
                broken.add(id);
            }
        });
        return broken;
    }

    private Optional<Difference> lost(FileSeals.Last last, FileContent content) {
        return FileDetail.parse(last.detail()).lost(content, key);
    }

    private Sealing sealing(String file, String nonce, Map<String, FileContent> contents) {
        String detail = FileDetail.of(contents.get(file), key).toString();
        return new Sealing(file, nonce, detail, FileSeals.digest(file, detail, key));
    }

    private void seal(Head head, List<Sealing> all) {
        List<Link> links =
                chain.append(head, all.stream().map(Sealing::piece).toList()).links();
        Map<String, FileSeals.Seal> last = new HashMap<>();
        for (int i = 0; i < links.size(); i++) {
            Sealing one = all.get(i);
            last.put(one.file(), new FileSeals.Seal(one.file(), links.get(i).no(), one.detail()));
        }
        seals.put(List.copyOf(last.values()));
    }

    /** A file on its way into the chain. */
    private record Sealing(String file, String nonce, String detail, String digest) {

        Head.Piece piece() {
            return new Head.Piece(Link.Kind.of(file), file, nonce, digest);
        }
    }
}
