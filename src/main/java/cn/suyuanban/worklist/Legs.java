package cn.suyuanban.worklist;

import static cn.suyuanban.ledger.Times.offset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The SQL for a choice of tasks as a union of ranges of the indexes, each read in order and cut by itself, so that none reads
 * more than a page however many tasks there are.
 */
final class Legs {

    private final List<Map<String, String>> ranges = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();
    private final Map<String, Object> values;

    private Legs(Map<String, Object> values) {
        this.values = values;
    }

    /** @param values takes what the SQL names */
    static Legs of(Onlooker onlooker, Choice choice, Map<String, Object> values) {
        Legs legs = new Legs(values);
        legs.range(onlooker, choice);
        legs.filter(choice);
        return legs;
    }

    static Map<String, Object> values() {
        return new HashMap<>();
    }

    private void range(Onlooker onlooker, Choice choice) {
        if (choice.pool() != null) {
            ranges.add(key("pool", bind(choice.pool()), onlooker, choice));
        } else if (onlooker.seesAll() || choice.hand() == Choice.Hand.MINE) {
            ranges.add(key("once", "1", onlooker, choice));
        } else {
            onlooker.seen().forEach(pool -> ranges.add(key("pool", bind(pool), onlooker, choice)));
        }
    }

    /** The columns of an index before the due date. */
    private Map<String, String> key(String first, String value, Onlooker onlooker, Choice choice) {
        Map<String, String> key = new LinkedHashMap<>();
        key.put(first, value);
        if (choice.hand() != null) {
            key.put("assignee", bind(choice.hand() == Choice.Hand.MINE ? onlooker.person() : ""));
        } else if (choice.light() != null) {
            key.put("light", bind(choice.light()));
        }
        return key;
    }

    private void filter(Choice choice) {
        if (choice.hand() != null) {
            equal("light", choice.light());
        }
        equal("service", choice.service());
        equal("town", choice.town());
        if (choice.from() != null) {
            filters.add("due_at >= " + bind(offset(choice.from())));
        }
        if (choice.before() != null) {
            filters.add("due_at < " + bind(offset(choice.before())));
        }
        if (choice.applicant() != null) {
            String part = '%' + choice.applicant().replaceAll("[!%_]", "!$0") + '%';
            filters.add("exists (select 1 from case_file f where f.id = case_id and f.applicant like " + bind(part)
                    + " escape '!')");
        }
    }

    private void equal(String column, String value) {
        if (value != null) {
            filters.add(column + " = " + bind(value));
        }
    }

    /** How many there are, and no more than asked: an expression. */
    String count(int atMost) {
        return "(select count(*) from (select x.task_id from ("
                + ranges.stream()
                        .map(range -> leg("task_id", range, "", atMost))
                        .collect(Collectors.joining(" union "))
                + ") x limit " + atMost + ") n)";
    }

    /** A page: those after a place, or from the beginning. */
    String page(String columns, Entry.Key after, int size) {
        List<String> beyond = new ArrayList<>();
        if (after == null) {
            beyond.add("");
        } else {
            String due = bind(offset(after.dueAt()));
            beyond.add(" and due_at = " + due + " and task_id > " + bind(after.taskId()));
            beyond.add(" and due_at > " + due);
        }
        return "select * from ("
                + ranges.stream()
                        .flatMap(range -> beyond.stream().map(from -> leg(columns, range, from, size)))
                        .collect(Collectors.joining(" union "))
                + ") x order by due_at, task_id limit " + size;
    }

    /** Ordered by the whole index, its fixed columns too: only then does H2 read it in order. */
    private String leg(String columns, Map<String, String> range, String beyond, int size) {
        String keys = range.entrySet().stream()
                .map(one -> one.getKey() + " = " + one.getValue())
                .collect(Collectors.joining(" and "));
        String more = filters.stream().map(filter -> " and " + filter).collect(Collectors.joining());
        return "(select " + columns + " from work_item where " + keys + beyond + more + " order by "
                + String.join(", ", range.keySet()) + ", due_at, task_id limit " + size + ")";
    }

    private String bind(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }
}
