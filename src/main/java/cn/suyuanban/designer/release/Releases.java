package cn.suyuanban.designer.release;

import cn.suyuanban.designer.bundle.Bundle;
import cn.suyuanban.designer.bundle.DeployedBundles;
import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.DraftAudit;
import cn.suyuanban.designer.draft.DraftCheck;
import cn.suyuanban.designer.draft.DraftCheck.Found;
import cn.suyuanban.designer.draft.Drafts;
import cn.suyuanban.designer.release.BundleDeployment.Deployed;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.ModelVersions.Version;
import cn.suyuanban.modelcheck.Finding;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases drafts: one person submits, another who had no hand in it decides.
 *
 * <p>What the gate refuses is refused when it is submitted, and again when it is deployed, because departments and decisions
 * it refers to may have gone meanwhile.
 */
@Service
@Transactional
public class Releases {

    private static final int LONGEST = 500;

    private final Drafts drafts;
    private final DraftCheck check;
    private final DeployedBundles deployed;
    private final BundleDeployment deployment;
    private final ReleaseRows rows;
    private final DraftAudit audit;
    private final CurrentUser user;
    private final Clock clock;

    Releases(
            Drafts drafts,
            DraftCheck check,
            DeployedBundles deployed,
            BundleDeployment deployment,
            ReleaseRows rows,
            DraftAudit audit,
            CurrentUser user,
            Clock clock) {
        this.drafts = drafts;
        this.check = check;
        this.deployed = deployed;
        this.deployment = deployment;
        this.rows = rows;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** Submits an open draft as it stands, with a note about what is new. */
    public void submit(long id, String note) {
        submit(drafts.find(id), note, null);
    }

    /**
     * Submits an earlier version again.
     *
     * @return the draft that carries its files
     */
    public Draft rollBack(String service, int version, String note) {
        List<Version> versions = deployed.versions(service);
        Version earlier = versions.stream()
                .skip(1)
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(ReleaseRefusedException::versionUnknown);
        Draft draft = drafts.ofFiles(deployed.of(earlier));
        submit(draft, note, version);
        return draft;
    }

    private void submit(Draft draft, String note, Integer rolledBackTo) {
        String said = words(note, "改动说明");
        requireCurrent(draft);
        requireChanged(draft);
        requireSound("DRAFT_SUBMITTED", draft);
        drafts.submit(draft, said);
        rows.submitted(draft, said, rolledBackTo, me(), clock.instant());
        audit.done("DRAFT_SUBMITTED", draft, rolledBackTo == null ? "提交发布" : "提交退回到版本 " + rolledBackTo);
    }

    /** Takes a submitted draft back, to go on working on it. */
    public void withdraw(long id) {
        Draft draft = drafts.find(id);
        Release waiting = waiting(draft);
        if (!isInvolved(waiting)) {
            throw refused("DRAFT_WITHDRAWN", draft, ReleaseRefusedException.notYours());
        }
        decide(waiting, Decision.WITHDRAWN, null);
        drafts.reopen(draft);
        audit.done("DRAFT_WITHDRAWN", draft, "撤回提交");
    }

    /** Sends a submitted draft back with the reason. */
    public void refuse(long id, String reason) {
        Draft draft = drafts.find(id);
        Release waiting = waiting(draft);
        requireOther("DRAFT_REFUSED", draft, waiting);
        decide(waiting, Decision.REFUSED, words(reason, "退回理由"));
        drafts.reopen(draft);
        audit.done("DRAFT_REFUSED", draft, "退回修改");
    }

    /**
     * Deploys a submitted draft.
     *
     * @param revision the one that whoever approves has looked at
     * @return number of the version it has become
     */
    public int approve(long id, int revision) {
        Draft draft = drafts.find(id);
        Release waiting = waiting(draft);
        requireOther("DRAFT_RELEASED", draft, waiting);
        if (draft.revision() != revision) {
            throw ReleaseRefusedException.other();
        }
        requireCurrent(draft);
        requireSound("DRAFT_RELEASED", draft);
        decide(waiting, Decision.APPROVED, null);
        drafts.release(draft);
        Deployed version = deployment.deploy(new Bundle(draft.service(), drafts.files(id)));
        rows.became(waiting, version.deployment(), version.version());
        audit.done("DRAFT_RELEASED", draft, "批准发布，版本 " + version.version());
        return version.version();
    }

    /** Whether whoever asks may decide about a draft: one that waits and that they had no hand in. */
    @Transactional(readOnly = true)
    public boolean mayDecide(Draft draft) {
        return rows.waiting(draft.id()).filter(waiting -> !isInvolved(waiting)).isPresent();
    }

    /** When a draft was submitted and what became of it, the last first. */
    @Transactional(readOnly = true)
    public List<Release> ofDraft(long draft) {
        return rows.ofDraft(draft);
    }

    /** What was submitted of a service and what became of it, the last first. */
    @Transactional(readOnly = true)
    public List<Release> ofService(String service) {
        return rows.ofService(service);
    }

    private boolean isInvolved(Release waiting) {
        return waiting.submittedBy().equals(me())
                || drafts.writers(waiting.draft()).contains(me());
    }

    private Release waiting(Draft draft) {
        return rows.waiting(draft.id()).orElseThrow(ReleaseRefusedException::notWaiting);
    }

    private void decide(Release waiting, Decision decision, String reason) {
        if (!rows.decide(waiting, decision, reason, me(), clock.instant())) {
            throw ReleaseRefusedException.notWaiting();
        }
    }

    private void requireOther(String action, Draft draft, Release waiting) {
        if (isInvolved(waiting)) {
            throw refused(action, draft, ReleaseRefusedException.own());
        }
    }

    private void requireCurrent(Draft draft) {
        if (drafts.isOutdated(draft)) {
            throw ReleaseRefusedException.outdated();
        }
    }

    private void requireChanged(Draft draft) {
        SortedMap<String, byte[]> files = drafts.files(draft.id());
        boolean same = deployed.running(draft.service())
                .map(running -> deployed.of(running).files())
                .filter(running -> running.keySet().equals(files.keySet())
                        && running.keySet().stream()
                                .allMatch(name -> Arrays.equals(running.get(name), files.get(name))))
                .isPresent();
        if (same) {
            throw ReleaseRefusedException.unchanged();
        }
    }

    private void requireSound(String action, Draft draft) {
        List<Finding> errors = check.findings(draft).stream()
                .filter(Found::refuses)
                .map(Found::finding)
                .toList();
        if (!errors.isEmpty()) {
            throw refused(action, draft, ReleaseRefusedException.model(errors));
        }
    }

    private ReleaseRefusedException refused(String action, Draft draft, ReleaseRefusedException refused) {
        audit.refused(action, draft, refused.code());
        return refused;
    }

    private static String words(String said, String what) {
        if (said == null || said.isBlank() || said.length() > LONGEST) {
            throw ReleaseRefusedException.wordsMissing(what);
        }
        return said.strip();
    }

    private String me() {
        return user.id().orElseThrow();
    }
}
