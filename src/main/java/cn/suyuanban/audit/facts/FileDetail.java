package cn.suyuanban.audit.facts;

import cn.suyuanban.audit.AuditKey;
import cn.suyuanban.audit.Values;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a seal of a file covers: for each table that has rows how many columns, and the short seals of its rows in order.
 *
 * <p>Written {@code table:columns=seal,seal;}. With the number of columns an old seal holds after a table has got more.
 */
public final class FileDetail {

    /** Of a file that was never sealed. */
    public static final FileDetail NOTHING = new FileDetail(Map.of());

    private static final int SHORT = 16;
    private static final Covered NO_ROWS = new Covered(0, List.of());

    private final Map<String, Covered> byTable;

    private FileDetail(Map<String, Covered> byTable) {
        this.byTable = byTable;
    }

    public static FileDetail of(FileContent content, AuditKey key) {
        Map<String, Covered> covered = new LinkedHashMap<>();
        content.byTable().forEach((table, rows) -> covered.put(table, cover(table, rows, rows.columns(), key)));
        return new FileDetail(covered);
    }

    public static FileDetail parse(String text) {
        Map<String, Covered> covered = new LinkedHashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] sides = part.split("[:=]", 3);
            List<String> seals = sides[2].isEmpty() ? List.of() : Arrays.asList(sides[2].split(","));
            covered.put(sides[0], new Covered(Integer.parseInt(sides[1]), seals));
        }
        return new FileDetail(covered);
    }

    /**
     * The first difference between what was sealed and what there is now.
     *
     * @param generation up to which a table that is not in the seal had no rows when it was sealed
     */
    public Optional<Difference> against(FileContent now, int generation, AuditKey key) {
        return FactTables.ALL.stream()
                .filter(fact -> byTable.containsKey(fact.table()) || fact.since() <= generation)
                .flatMap(fact -> differs(fact, now.of(fact.table()), key).stream())
                .findFirst();
    }

    /** The first row that was sealed and is no more as it was, in tables that only grow. */
    public Optional<Difference> lost(FileContent now, AuditKey key) {
        return FactTables.ALL.stream()
                .filter(Fact::onlyGrows)
                .flatMap(fact -> missing(fact.table(), now.of(fact.table()), key).stream())
                .findFirst();
    }

    private Optional<Difference> differs(Fact fact, FileContent.Rows rows, AuditKey key) {
        Covered kept = kept(fact.table());
        Set<String> known = new HashSet<>(kept.seals());
        return rows.values().stream()
                .filter(row -> !known.contains(seal(fact.table(), row, kept.columns(), key)))
                .map(row -> new Difference(fact.table(), fact.key(row), "与封存时不一致，或者是后来加入的"))
                .findFirst()
                .or(() -> missing(fact.table(), rows, key));
    }

    private Optional<Difference> missing(String table, FileContent.Rows rows, AuditKey key) {
        Covered kept = kept(table);
        Set<String> present =
                new HashSet<>(cover(table, rows, kept.columns(), key).seals());
        long gone =
                kept.seals().stream().filter(seal -> !present.contains(seal)).count();
        return gone == 0 ? Optional.empty() : Optional.of(new Difference(table, "", "封存的记录中有 " + gone + " 条被改动或删除"));
    }

    private Covered kept(String table) {
        return byTable.getOrDefault(table, NO_ROWS);
    }

    private static Covered cover(String table, FileContent.Rows rows, int columns, AuditKey key) {
        return new Covered(
                columns,
                rows.values().stream()
                        .map(row -> seal(table, row, columns, key))
                        .sorted()
                        .toList());
    }

    private static String seal(String table, List<String> row, int columns, AuditKey key) {
        return key.seal("row", table, Values.text(row.subList(0, columns).toArray()))
                .substring(0, SHORT);
    }

    @Override
    public String toString() {
        return byTable.entrySet().stream()
                .map(table -> table.getKey() + ":" + table.getValue().columns() + "="
                        + String.join(",", table.getValue().seals()))
                .collect(Collectors.joining(";"));
    }

    /** A row that is not as it was. */
    public record Difference(String table, String key, String what) {}

    /** What is sealed of one table. */
    private record Covered(int columns, List<String> seals) {}
}
