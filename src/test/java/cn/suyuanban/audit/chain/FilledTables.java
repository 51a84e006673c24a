package cn.suyuanban.audit.chain;

import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.facts.FactTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row in every table of facts, made of the schema alone: all texts are one word, so that each row finds its parent. */
class FilledTables {

    private static final int NUMBER = 3;

    /** What would have to name another row of the same table. */
    private static final Set<String> EMPTY = Set.of("theme_request", "merged_into", "linked_to");

    private final JdbcClient jdbc;
    private final Map<String, List<Column>> columns = new HashMap<>();
    private final String word = UUID.randomUUID().toString().substring(0, 7);

    FilledTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill() {
        FactTables.names().forEach(table -> insert(table, word));
    }

    /** One more row beside the first; the database may refuse it. */
    void insert(String table, String own) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : columns(table)) {
            if (!column.isGiven(table)) {
                names.add(column.name());
                values.add(column.value(word, own));
            }
        }
        jdbc.sql("insert into %s (%s) values (%s)"
                        .formatted(table, String.join(", ", names), String.join(", ", values)))
                .update();
    }

    /** Names of the files that the rows lie in. */
    List<String> files() {
        return List.of(
                word,
                FactFile.PROJECT.name(word),
                FactFile.CHAIN.name(word),
                FactFile.LEAD.name(word),
                FactFile.HOLIDAYS.name(Integer.toString(NUMBER)));
    }

    /** The rows of this table. */
    String rows(String table) {
        return columns(table).stream()
                .filter(column -> column.isText() && !column.isGiven(table))
                .map(column -> " where " + column.name() + " = '" + word + "'")
                .findFirst()
                .orElseThrow();
    }

    List<Column> columns(String table) {
        return columns.computeIfAbsent(table, this::read);
    }

    private List<Column> read(String table) {
        return jdbc.sql("select lower(column_name) as name, lower(data_type) as type, is_identity as identity"
                        + " from information_schema.columns where lower(table_schema) = 'public'"
                        + " and lower(table_name) = ? order by ordinal_position")
                .param(table)
                .query(Column.class)
                .list();
    }

    /** A column, what to put in, and the least that can change in it. */
    record Column(String name, String type, String identity) {

        boolean isText() {
            return type.startsWith("character");
        }

        private boolean isGiven(String table) {
            return identity.equals("YES") || EMPTY.contains(name) || table.equals("material") && name.equals("basket");
        }

        private String value(String word, String own) {
            if (name.equals("assignment_id") || name.equals("dispatch_id")) {
                return "(select max(id) from %s where case_id = '%s')"
                        .formatted(name.startsWith("a") ? "problem_assignment" : "hotline_dispatch", word);
            } else if (isText()) {
                return "'" + (name.endsWith("case_id") || name.equals("code") ? word : own) + "'";
            } else if (type.startsWith("timestamp")) {
                return "timestamp with time zone '2026-03-02 01:00:00.123456+00'";
            } else if (type.equals("date")) {
                return "date '2026-03-02'";
            } else if (type.startsWith("bool")) {
                return "true";
            }
            return type.startsWith("b") && !type.equals("bigint")
                    ? "cast('a' as " + type + ")"
                    : Integer.toString(NUMBER);
        }

        String change() {
            if (type.startsWith("timestamp")) {
                return name + " = " + name + " + interval '0.000001' second";
            } else if (type.equals("date")) {
                return name + " = " + name + " + interval '1' day";
            } else if (type.startsWith("bool")) {
                return name + " = not " + name;
            } else if (isText()) {
                return name + " = coalesce(substring(" + name + " from 2), 'x')";
            } else if (type.startsWith("b") && !type.equals("bigint")) {
                return name + " = cast('b' as " + type + ")";
            }
            return name + " = " + name + " + 1";
        }
    }
}
