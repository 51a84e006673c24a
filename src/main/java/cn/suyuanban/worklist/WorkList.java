package cn.suyuanban.worklist;

import static cn.suyuanban.ledger.Times.instant;

import cn.suyuanban.worklist.Entry.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The open tasks as somebody may see them, what is due first coming first; a page costs the same however many there are. */
@Service
public class WorkList {

    /** Where counting stops: an exact number of tens of thousands would cost reading them all. */
    public static final int COUNTED = 1000;

    private static final String COLUMNS =
            "task_id, due_at, light, assignee, case_id, service, service_name, step, town, opened_at";

    private final JdbcClient jdbc;

    WorkList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the list.
     *
     * @param after the last of the page before, null for the first page
     */
    public List<Entry> page(Onlooker onlooker, Choice choice, Key after, int size) {
        if (choice.pool() != null && !onlooker.sees(choice.pool())) {
            return List.of();
        }
        Map<String, Object> values = Legs.values();
        List<Entry> found = jdbc.sql(Legs.of(onlooker, choice, values).page(COLUMNS, after, size))
                .params(values)
                .query(WorkList::entry)
                .list();
        return withDepartments(found);
    }

    /** How many tasks there are of each kind, counted up to {@link #COUNTED}, in one statement. */
    public Map<Counted, Integer> counts(Onlooker onlooker, String pool) {
        if (pool != null && !onlooker.sees(pool)) {
            return Map.of();
        }
        Map<String, Object> values = Legs.values();
        String counts = Stream.of(Counted.values())
                .map(kind -> Legs.of(onlooker, kind.choice(pool), values).count(COUNTED) + " as " + kind.name())
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + counts)
                .params(values)
                .query((row, index) -> counted(row))
                .single();
    }

    /** The tasks of these that somebody sees. */
    public List<Entry> find(Onlooker onlooker, Collection<String> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        List<Entry> found = jdbc.sql("select " + COLUMNS + " from work_item where once = 1 and task_id in (:tasks)")
                .param("tasks", tasks)
                .query(WorkList::entry)
                .list();
        return withDepartments(found).stream()
                .filter(entry -> isSeen(entry, onlooker))
                .toList();
    }

    private static boolean isSeen(Entry entry, Onlooker onlooker) {
        return onlooker.person().equals(entry.assignee())
                || onlooker.seesAll()
                || entry.departments().stream().anyMatch(onlooker::sees);
    }

    private static Map<Counted, Integer> counted(ResultSet row) throws SQLException {
        Map<Counted, Integer> counts = new EnumMap<>(Counted.class);
        for (Counted kind : Counted.values()) {
            counts.put(kind, row.getInt(kind.name()));
        }
        return counts;
    }

    private List<Entry> withDepartments(List<Entry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        Map<String, List<String>> pools = new LinkedHashMap<>();
        jdbc.sql("select task_id, pool from work_item where task_id in (:tasks) and pool <> ''"
                        + " order by once desc, pool")
                .param("tasks", entries.stream().map(one -> one.key().taskId()).toList())
                .query(row -> {
                    pools.computeIfAbsent(row.getString("task_id"), task -> new ArrayList<>())
                            .add(row.getString("pool"));
                });
        return entries.stream()
                .map(one -> one.in(pools.getOrDefault(one.key().taskId(), List.of())))
                .toList();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                new Key(instant(row, "due_at"), row.getString("task_id")),
                row.getString("light"),
                Optional.of(row.getString("assignee"))
                        .filter(person -> !person.isEmpty())
                        .orElse(null),
                row.getString("case_id"),
                row.getString("service"),
                row.getString("service_name"),
                row.getString("step"),
                row.getString("town"),
                instant(row, "opened_at"),
                List.of());
    }
}
