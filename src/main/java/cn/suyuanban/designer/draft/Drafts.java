package cn.suyuanban.designer.draft;

import cn.suyuanban.designer.bundle.Bundle;
import cn.suyuanban.designer.bundle.BundleKind;
import cn.suyuanban.designer.bundle.DeployedBundles;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.ModelVersions.Version;
import cn.suyuanban.security.StaffNames;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins, changes and closes drafts.
 *
 * <p>A change names the revision it was made on: of two people who change the same one the second is refused and told, so
 * that nobody's work is overwritten unseen.
 */
@Service
@Transactional
public class Drafts {

    private final DraftRows rows;
    private final DeployedBundles deployed;
    private final DraftAudit audit;
    private final StaffNames names;
    private final CurrentUser user;
    private final Clock clock;

    Drafts(
            DraftRows rows,
            DeployedBundles deployed,
            DraftAudit audit,
            StaffNames names,
            CurrentUser user,
            Clock clock) {
        this.rows = rows;
        this.deployed = deployed;
        this.audit = audit;
        this.names = names;
        this.user = user;
        this.clock = clock;
    }

    /** Begins a draft on the version that runs. */
    public Draft ofRunning(String service) {
        Version running = deployed.running(service).orElseThrow(() -> DraftRefusedException.serviceUnknown(service));
        return begin(deployed.of(running), running);
    }

    /** Begins a draft of a service that there is not yet. */
    public Draft ofNew(Bundle bundle) {
        if (deployed.running(bundle.key()).isPresent()) {
            throw DraftRefusedException.invalid(
                    "service-exists", "流程编号“" + bundle.key() + "”已经有了。请换一个编号，或者在列表中打开它新建草稿。");
        }
        return begin(bundle, null);
    }

    /** Begins a draft with files from outside, on the version that runs if there is one. */
    public Draft ofFiles(Bundle bundle) {
        return begin(bundle, deployed.running(bundle.key()).orElse(null));
    }

    private Draft begin(Bundle bundle, Version running) {
        if (running != null && DeployedBundles.kind(running) != bundle.kind()) {
            throw DraftRefusedException.invalid(
                    "service-exists",
                    "编号“" + bundle.key() + "”已经用于"
                            + DeployedBundles.kind(running).chinese() + "。请换一个编号。");
        }
        bundle.files().keySet().forEach(name -> requireOwnDecision(bundle.kind(), bundle.key(), name));
        long id = rows.insert(
                bundle, running == null ? null : running.deployment(), user.id().orElseThrow(), clock.instant());
        Draft draft = find(id);
        audit.done("DRAFT_BEGUN", draft, "新建");
        return draft;
    }

    /** @throws DraftRefusedException {@code draft-unknown} */
    @Transactional(readOnly = true)
    public Draft find(long id) {
        return rows.find(id).orElseThrow(DraftRefusedException::unknown);
    }

    @Transactional(readOnly = true)
    public SortedMap<String, byte[]> files(long id) {
        return rows.files(id);
    }

    /** Those neither released nor thrown away, the last changed first. */
    @Transactional(readOnly = true)
    public List<Draft> unfinished() {
        return rows.unfinished();
    }

    /** What people call its service, as the draft itself says it; its id if it says nothing. */
    @Transactional(readOnly = true)
    public String title(Draft draft) {
        return rows.file(draft.id(), draft.kind().model(draft.service()))
                .flatMap(ModelTitle::of)
                .orElse(draft.service());
    }

    /** Whether another version runs now than the one the draft started from, whose changes it would undo. */
    @Transactional(readOnly = true)
    public boolean isOutdated(Draft draft) {
        return !Objects.equals(runningDeployment(draft.service()), draft.baseDeployment());
    }

    private String runningDeployment(String service) {
        return deployed.running(service).map(Version::deployment).orElse(null);
    }

    /** Everybody who ever changed it. */
    @Transactional(readOnly = true)
    public Set<String> writers(long id) {
        return rows.writers(id);
    }

    /**
     * Writes a file of a draft, which may be new.
     *
     * @param revision the one that was changed
     * @return the revision it has now
     */
    public int write(long id, String name, String text, int revision) {
        Draft draft = find(id);
        SortedMap<String, byte[]> files = new TreeMap<>(rows.files(id));
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        files.put(name, content);
        if (!Bundle.of(files).key().equals(draft.service())) {
            throw DraftRefusedException.invalid("file-of-another", "文件“" + name + "”不属于“" + draft.service() + "”。");
        }
        requireOwnDecision(draft.kind(), draft.service(), name);
        change(draft, revision);
        rows.put(id, name, content);
        audit.done("DRAFT_CHANGED", draft, "保存 " + name + "，第 " + (revision + 1) + " 次修改");
        return revision + 1;
    }

    /** Takes a form or a decision out of a draft; the model itself stays. */
    public int remove(long id, String name, int revision) {
        Draft draft = find(id);
        if (name.equals(draft.kind().model(draft.service()))) {
            throw DraftRefusedException.invalid("file-needed", "模型文件不能删除。不要这个草稿的，请作废草稿。");
        }
        change(draft, revision);
        if (!rows.remove(id, name)) {
            throw DraftRefusedException.fileUnknown(name);
        }
        audit.done("DRAFT_CHANGED", draft, "删除 " + name + "，第 " + (revision + 1) + " 次修改");
        return revision + 1;
    }

    /** Goes on from the version that runs now, after somebody has looked at what it changed. */
    public int rebase(long id, int revision) {
        Draft draft = find(id);
        change(draft, revision);
        rows.base(id, runningDeployment(draft.service()));
        audit.done("DRAFT_CHANGED", draft, "以当前运行的版本为基础，第 " + (revision + 1) + " 次修改");
        return revision + 1;
    }

    /** Throws a draft away; its files stay for whoever asks later. */
    public void discard(long id) {
        Draft draft = find(id);
        move(draft, DraftState.OPEN, DraftState.DISCARDED);
        audit.done("DRAFT_DISCARDED", draft, "作废");
    }

    /** Hands an open draft over for a decision, exactly as it was read. */
    public void submit(Draft draft, String note) {
        if (!rows.move(draft.id(), DraftState.OPEN, DraftState.SUBMITTED)
                || find(draft.id()).revision() != draft.revision()) {
            throw refused(draft.id(), draft.revision());
        }
        rows.note(draft.id(), note);
    }

    /** Makes a submitted draft open again. */
    public void reopen(Draft draft) {
        move(draft, DraftState.SUBMITTED, DraftState.OPEN);
    }

    /** Closes a submitted draft whose files have become a version. */
    public void release(Draft draft) {
        move(draft, DraftState.SUBMITTED, DraftState.RELEASED);
    }

    private void move(Draft draft, DraftState from, DraftState to) {
        if (!rows.move(draft.id(), from, to)) {
            throw DraftRefusedException.closed(find(draft.id()));
        }
    }

    private void change(Draft draft, int revision) {
        if (!rows.change(draft.id(), revision, user.id().orElseThrow(), clock.instant())) {
            throw refused(draft.id(), revision);
        }
    }

    private DraftRefusedException refused(long id, int revision) {
        Draft now = find(id);
        return now.revision() == revision
                ? DraftRefusedException.closed(now)
                : DraftRefusedException.changed(
                        now, names.of(List.of(now.changedBy())).apply(now.changedBy()));
    }

    /** A decision that several services ask has a draft of its own; another's must not be replaced in passing. */
    private void requireOwnDecision(BundleKind kind, String service, String name) {
        if (kind == BundleKind.SERVICE && name.endsWith(".dmn")) {
            String key = name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
            deployed.running(key)
                    .filter(decision -> deployed.running(service)
                            .filter(own -> own.deployment().equals(decision.deployment()))
                            .isEmpty())
                    .ifPresent(decision -> {
                        throw DraftRefusedException.invalid("decision-shared", "决策“" + key + "”由多个服务共用，请为它单独新建草稿。");
                    });
        }
    }
}
