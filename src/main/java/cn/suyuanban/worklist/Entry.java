package cn.suyuanban.worklist;

import cn.suyuanban.ledger.work.WorkItem;
import java.time.Instant;
import java.util.List;

/**
 * A task in the list.
 *
 * @param key where the next page goes on if this is the last of its page
 * @param light name of a rung, or {@code GREEN}, as of the last patrol
 * @param assignee null while nobody has claimed it
 * @param departments the groups that may take it
 */
public record Entry(
        Key key,
        String light,
        String assignee,
        String caseId,
        String service,
        String serviceName,
        String step,
        String town,
        Instant openedAt,
        List<String> departments) {

    public Entry {
        departments = List.copyOf(departments);
    }

    /** When it is due, null if it has no limit. */
    public Instant dueAt() {
        return WorkItem.NEVER.equals(key.dueAt()) ? null : key.dueAt();
    }

    Entry in(List<String> groups) {
        return new Entry(key, light, assignee, caseId, service, serviceName, step, town, openedAt, groups);
    }

    /** The place of a task in the order of the list. */
    public record Key(Instant dueAt, String taskId) {}
}
