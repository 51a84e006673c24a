package cn.suyuanban.audit.facts;

import cn.suyuanban.audit.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all facts of some cases, one statement a table. */
@Repository
public class FactRows {

    private final JdbcClient jdbc;

    FactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, CaseContent> of(Collection<String> cases) {
        Map<String, CaseContent> contents = new LinkedHashMap<>();
        cases.forEach(id -> contents.put(id, new CaseContent()));
        if (!cases.isEmpty()) {
            FactTables.ALL.forEach(fact -> read(fact, contents));
        }
        return contents;
    }

    private void read(Fact fact, Map<String, CaseContent> contents) {
        jdbc.sql(fact.select()).param("ids", contents.keySet()).query((ResultSet rows) -> fill(fact, rows, contents));
    }

    private static int fill(Fact fact, ResultSet rows, Map<String, CaseContent> contents) throws SQLException {
        int columns = rows.getMetaData().getColumnCount() - 1;
        contents.values().forEach(content -> content.table(fact.table(), columns));
        int read = 0;
        while (rows.next()) {
            contents.get(rows.getString(columns + 1)).add(fact.table(), Values.row(rows, columns));
            read++;
        }
        return read;
    }
}
