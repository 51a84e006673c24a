package cn.suyuanban.audit.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one case, by table. */
public final class CaseContent {

    private final Map<String, Rows> byTable = new LinkedHashMap<>();

    void table(String table, int columns) {
        byTable.put(table, new Rows(columns, new ArrayList<>()));
    }

    void add(String table, List<String> row) {
        byTable.get(table).values().add(row);
    }

    Map<String, Rows> byTable() {
        return byTable;
    }

    /** Whether there is such a case at all. */
    public boolean exists() {
        return !byTable.get("case_file").values().isEmpty();
    }

    /**
     * Rows of one table.
     *
     * @param columns how many columns it has now
     * @param values the values of each row; the first names the row
     */
    record Rows(int columns, List<List<String>> values) {}
}
