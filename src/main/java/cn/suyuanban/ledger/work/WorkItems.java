package cn.suyuanban.ledger.work;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.ledger.work.WorkItem.InPool;
import cn.suyuanban.ledger.work.WorkItem.Moved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** Writes the pool of open tasks, in batches and in the transaction of the work itself. */
@Repository
public class WorkItems {

    private static final String COLUMNS =
            "task_id, pool, once, due_at, assignee, case_id, service, service_name, step, opened_at, town, light";

    private final JdbcOperations batches;

    WorkItems(JdbcOperations batches) {
        this.batches = batches;
    }

    public void open(Collection<WorkItem> items) {
        List<Object[]> rows = new ArrayList<>();
        for (WorkItem item : items) {
            int once = 1;
            for (String pool : item.pools().isEmpty() ? Set.of("") : item.pools()) {
                rows.add(row(item, pool, once));
                once = 0;
            }
        }
        batch(
                "insert into work_item (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " coalesce((select town from case_file where id = ?), ''), '" + WorkItem.GREEN + "')",
                rows,
                row -> row);
    }

    private static Object[] row(WorkItem item, String pool, int once) {
        return new Object[] {
            item.taskId(),
            pool,
            once,
            offset(due(item.dueAt())),
            assignee(item.assignee()),
            item.caseId(),
            item.service(),
            item.serviceName(),
            item.step(),
            offset(item.openedAt()),
            item.caseId()
        };
    }

    public void close(Collection<String> taskIds) {
        batch("delete from work_item where task_id = ?", taskIds, id -> new Object[] {id});
    }

    /** @param assignees by task, null for a task that was given back */
    public void assign(Map<String, String> assignees) {
        batch("update work_item set assignee = ? where task_id = ?", assignees.entrySet(), one ->
                new Object[] {assignee(one.getValue()), one.getKey()});
    }

    public void move(Collection<Moved> moved) {
        batch("update work_item set due_at = ?, light = ? where task_id = ?", moved, one ->
                new Object[] {offset(due(one.dueAt())), one.light(), one.taskId()});
    }

    /** @param lights by task; tasks that are in no list are passed over */
    public void light(Map<String, String> lights) {
        batch("update work_item set light = ? where task_id = ?", lights.entrySet(), one ->
                new Object[] {one.getValue(), one.getKey()});
    }

    /** Puts tasks that are listed into more pools; doing it twice does nothing more. */
    public void add(Collection<InPool> added) {
        batch(
                "insert into work_item (" + COLUMNS + ") select task_id, cast(? as varchar(80)), 0,"
                        + " due_at, assignee, case_id, service, service_name, step, opened_at, town, light from work_item"
                        + " where task_id = ? and once = 1 and not exists"
                        + " (select 1 from work_item x where x.task_id = ? and x.pool = ?)",
                added,
                one -> new Object[] {one.pool(), one.taskId(), one.taskId(), one.pool()});
    }

    /** Takes tasks out of pools; the row that names a task once stays, as nobody's. */
    public void remove(Collection<InPool> removed) {
        Function<InPool, Object[]> key = one -> new Object[] {one.taskId(), one.pool()};
        batch("delete from work_item where task_id = ? and pool = ? and once = 0", removed, key);
        batch("update work_item set pool = '' where task_id = ? and pool = ? and once = 1", removed, key);
    }

    private <T> void batch(String sql, Collection<T> all, Function<T, Object[]> row) {
        if (!all.isEmpty()) {
            batches.batchUpdate(sql, all.stream().map(row).toList());
        }
    }

    private static Instant due(Instant at) {
        return at == null ? WorkItem.NEVER : at;
    }

    private static String assignee(String person) {
        return person == null ? "" : person;
    }
}
