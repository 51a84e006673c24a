package cn.suyuanban.audit.facts;

import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all facts of some files: one statement that says which tables have any, and one for each of these. */
@Repository
public class FactRows {

    private final JdbcClient jdbc;

    FactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, FileContent> of(Collection<String> files) {
        Map<String, FileContent> contents = new LinkedHashMap<>();
        files.forEach(name -> contents.put(name, new FileContent()));
        files.stream()
                .collect(Collectors.groupingBy(FactFile::of))
                .forEach(
                        (kind, names) -> read(kind, names.stream().collect(Collectors.toMap(kind::id, contents::get))));
        return contents;
    }

    /** Names of files with rows in tables of a generation, behind one. */
    public List<String> files(int generation, String after, int atMost) {
        return jdbc.sql(FactTables.ALL.stream()
                                .filter(fact -> fact.since() == generation)
                                .map(fact -> "select file from (" + fact.files() + ") " + fact.table())
                                .collect(Collectors.joining(" union "))
                        + " order by 1 limit :most")
                .param("after", after)
                .param("most", atMost)
                .query(String.class)
                .list();
    }

    private void read(FactFile kind, Map<String, FileContent> byId) {
        List<Fact> facts = FactTables.of(kind);
        List<String> found = jdbc.sql(facts.stream().map(Fact::probe).collect(Collectors.joining(" union all ")))
                .param("ids", byId.keySet())
                .query(String.class)
                .list();
        facts.stream().filter(fact -> found.contains(fact.table())).forEach(fact -> read(fact, byId));
    }

    private void read(Fact fact, Map<String, FileContent> byId) {
        if (!fact.large()) {
            jdbc.sql(fact.select()).param("ids", byId.keySet()).query((ResultSet rows) -> fill(fact, rows, byId));
            return;
        }
        List<Long> ids = jdbc.sql(fact.rows())
                .param("ids", byId.keySet())
                .query(Long.class)
                .list();
        ids.forEach(row -> jdbc.sql(fact.selectRow())
                .param("ids", byId.keySet())
                .param("row", row)
                .query((ResultSet rows) -> fill(fact, rows, byId)));
    }

    private static int fill(Fact fact, ResultSet rows, Map<String, FileContent> byId) throws SQLException {
        int columns = rows.getMetaData().getColumnCount() - 1;
        int read = 0;
        while (rows.next()) {
            byId.get(rows.getString(columns + 1)).add(fact, columns, Values.row(rows, columns));
            read++;
        }
        return read;
    }
}
