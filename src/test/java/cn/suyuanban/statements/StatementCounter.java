package cn.suyuanban.statements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts what passes a data source while it is switched on: statements, calls that carry them, and commits. */
final class StatementCounter implements QueryExecutionListener, MethodExecutionListener {

    private final Map<String, Integer> bySql = new LinkedHashMap<>();
    private boolean on;
    private int statements;
    private int calls;
    private int commits;

    DataSource around(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .listener(this)
                .methodListener(this)
                .build();
    }

    /** Counts what the work asks of the database. */
    Count during(Runnable work) {
        bySql.clear();
        statements = 0;
        calls = 0;
        commits = 0;
        on = true;
        try {
            work.run();
        } finally {
            on = false;
        }
        return new Count(statements, calls, commits, Map.copyOf(bySql));
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (on) {
            int carried = execution.isBatch() ? execution.getBatchSize() : 1;
            calls++;
            statements += carried;
            queries.forEach(query -> bySql.merge(shape(query.getQuery()), carried, Integer::sum));
        }
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (on && "commit".equals(call.getMethod().getName())) {
            commits++;
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    /** The verb and the table, which is what a reader looks for. */
    private static String shape(String sql) {
        String flat = sql.replaceAll("\\s+", " ").trim().toLowerCase(Locale.ROOT);
        return flat.length() > 160 ? flat.substring(0, 160) : flat;
    }

    /**
     * What was counted.
     *
     * @param calls round trips: a batch carries many statements in one
     */
    record Count(int statements, int calls, int commits, Map<String, Integer> bySql) {}
}
