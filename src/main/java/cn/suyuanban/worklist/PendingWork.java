package cn.suyuanban.worklist;

import cn.suyuanban.ledger.work.WorkItem;
import cn.suyuanban.ledger.work.WorkItem.InPool;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionSynchronization;

/** What one transaction has done to tasks so far; written before it commits, so that a step costs one statement a table row. */
final class PendingWork implements TransactionSynchronization {

    private final WorkWriter writer;
    private final Map<String, WorkItem> opened = new LinkedHashMap<>();
    private final Map<String, String> assigned = new HashMap<>();
    private final Map<String, Instant> moved = new HashMap<>();
    private final Map<InPool, Boolean> pools = new LinkedHashMap<>();
    private final Set<String> closed = new LinkedHashSet<>();

    PendingWork(WorkWriter writer) {
        this.writer = writer;
    }

    void opened(WorkItem item) {
        opened.put(item.taskId(), item);
    }

    void assigned(String task, String person) {
        assigned.put(task, person);
    }

    void moved(String task, Instant due) {
        moved.put(task, due);
    }

    void pool(InPool pool, boolean in) {
        pools.put(pool, in);
    }

    void closed(String task) {
        closed.add(task);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        Set<String> gone = new HashSet<>(closed);
        closed.removeAll(opened.keySet());
        opened.keySet().removeAll(gone);
        opened.replaceAll((task, item) -> settled(item));
        gone.addAll(opened.keySet());
        assigned.keySet().removeAll(gone);
        moved.keySet().removeAll(gone);
        pools.keySet().removeIf(pool -> gone.contains(pool.taskId()));
        writer.write(this);
    }

    /** A task that this transaction opened, as it leaves it. */
    private WorkItem settled(WorkItem item) {
        Set<String> all = new LinkedHashSet<>(item.pools());
        pools.forEach((pool, in) -> {
            if (pool.taskId().equals(item.taskId())) {
                if (in) {
                    all.add(pool.pool());
                } else {
                    all.remove(pool.pool());
                }
            }
        });
        return new WorkItem(
                item.taskId(),
                all,
                moved.containsKey(item.taskId()) ? moved.get(item.taskId()) : item.dueAt(),
                assigned.containsKey(item.taskId()) ? assigned.get(item.taskId()) : item.assignee(),
                item.caseId(),
                item.service(),
                item.serviceName(),
                item.step(),
                item.openedAt());
    }

    List<WorkItem> opened() {
        return List.copyOf(opened.values());
    }

    Map<String, String> assigned() {
        return assigned;
    }

    Map<String, Instant> moved() {
        return moved;
    }

    Set<String> closed() {
        return closed;
    }

    /** @param in whether tasks came into the pools or went out of them */
    List<InPool> pools(boolean in) {
        Predicate<Map.Entry<InPool, Boolean>> wanted = one -> Objects.equals(one.getValue(), in);
        return pools.entrySet().stream().filter(wanted).map(Map.Entry::getKey).toList();
    }
}
