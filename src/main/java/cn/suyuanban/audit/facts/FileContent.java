package cn.suyuanban.audit.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one file, by table; tables without a row are not there. */
public final class FileContent {

    private static final Rows NONE = new Rows(0, List.of());

    private final Map<String, Rows> byTable = new LinkedHashMap<>();

    void add(Fact fact, int columns, List<String> row) {
        byTable.computeIfAbsent(fact.table(), table -> new Rows(columns, new ArrayList<>()))
                .values()
                .add(row);
    }

    Map<String, Rows> byTable() {
        return byTable;
    }

    Rows of(String table) {
        return byTable.getOrDefault(table, NONE);
    }

    /**
     * Rows of one table.
     *
     * @param columns how many columns it has now
     * @param values the values of each row
     */
    record Rows(int columns, List<List<String>> values) {}
}
