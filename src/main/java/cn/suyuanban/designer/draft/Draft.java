package cn.suyuanban.designer.draft;

import cn.suyuanban.designer.bundle.BundleKind;
import java.time.Instant;

/**
 * A draft (草稿) without its files.
 *
 * @param service id of the process or decision
 * @param baseDeployment deployment of the version it started from, null for a new service
 * @param revision grows with each change
 * @param note what is new in it, null until it is submitted
 */
public record Draft(
        long id,
        String service,
        BundleKind kind,
        String baseDeployment,
        int revision,
        String author,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        DraftState state,
        String note) {

    /** Whether it can be changed. */
    public boolean isOpen() {
        return state == DraftState.OPEN;
    }

    /** Whether it waits for a decision. */
    public boolean isSubmitted() {
        return state == DraftState.SUBMITTED;
    }
}
