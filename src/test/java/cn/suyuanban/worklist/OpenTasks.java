package cn.suyuanban.worklist;

import cn.suyuanban.ledger.work.WorkItem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The open tasks of some cases twice: as the engine has them and as the work list has them. */
final class OpenTasks {

    private final TaskService tasks;
    private final JdbcClient jdbc;

    OpenTasks(TaskService tasks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** One task, as far as both know it; the pool of nobody is left out. */
    record Listed(Set<String> pools, String assignee, Instant due, String step) {}

    Map<String, Listed> inTheEngine(Collection<String> cases) {
        return cases.stream()
                .flatMap(id -> tasks.createTaskQuery().processInstanceBusinessKey(id).list().stream())
                .collect(Collectors.toMap(Task::getId, this::listed, (one, same) -> one, TreeMap::new));
    }

    private Listed listed(Task task) {
        Set<String> pools = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(OpenTasks::pool)
                .collect(Collectors.toCollection(TreeSet::new));
        Instant due =
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(WorkItem.NEVER);
        return new Listed(pools, task.getAssignee(), due.truncatedTo(ChronoUnit.SECONDS), task.getName());
    }

    private static String pool(IdentityLink link) {
        return link.getGroupId() == null ? WorkItem.person(link.getUserId()) : link.getGroupId();
    }

    Map<String, Listed> inTheWorkList(Collection<String> tasks, Collection<String> cases) {
        record Row(String task, String pool, String assignee, Instant due, String step, int once) {}
        List<Row> rows = jdbc.sql("select w.* from work_item w left join case_file f on f.id = w.case_id"
                        + " where w.task_id in (:tasks) or f.number in (:cases)")
                .param("tasks", tasks.isEmpty() ? Set.of("none") : tasks)
                .param("cases", cases.isEmpty() ? Set.of("none") : cases)
                .query((row, index) -> new Row(
                        row.getString("task_id"),
                        row.getString("pool"),
                        row.getString("assignee"),
                        row.getObject("due_at", OffsetDateTime.class)
                                .toInstant()
                                .truncatedTo(ChronoUnit.SECONDS),
                        row.getString("step"),
                        row.getInt("once")))
                .list();
        Map<String, Listed> listed = new TreeMap<>();
        rows.stream().collect(Collectors.groupingBy(Row::task)).forEach((task, all) -> {
            Row any = all.get(0);
            Set<String> pools = all.stream()
                    .map(Row::pool)
                    .filter(pool -> !pool.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            boolean onceEach = all.stream().mapToInt(Row::once).sum() == 1;
            boolean alike = all.stream().map(Row::assignee).distinct().count() == 1
                    && all.stream().map(Row::due).distinct().count() == 1;
            String step = onceEach && alike ? any.step() : "rows of one task that differ";
            listed.put(task, new Listed(pools, any.assignee().isEmpty() ? null : any.assignee(), any.due(), step));
        });
        return listed;
    }
}
