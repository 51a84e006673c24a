package cn.suyuanban.bench.board;

import cn.suyuanban.bench.Print;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/** Remembers the slowest run of each statement, so that its plan can be printed with the values it was slow with. */
final class Statements implements QueryExecutionListener {

    private final Map<String, Run> slowest = new LinkedHashMap<>();

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // Only what it took is of interest.
    }

    @Override
    public synchronized void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        for (QueryInfo query : queries) {
            if (query.getQuery().startsWith("select")
                    && !query.getParametersList().isEmpty()) {
                slowest.merge(
                        query.getQuery(),
                        new Run(query.getQuery(), query.getParametersList().get(0), execution.getElapsedTime()),
                        (one, other) -> one.milliseconds() < other.milliseconds() ? other : one);
            }
        }
    }

    synchronized void forget() {
        slowest.clear();
    }

    /** Prints the plans of the slowest of what was seen. */
    synchronized void explain(DataSource database, int howMany) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (Run run : slowest.values().stream()
                    .sorted((one, other) -> Long.compare(other.milliseconds(), one.milliseconds()))
                    .limit(howMany)
                    .toList()) {
                Print.line("  -- at most %d ms: %s", run.milliseconds(), run.sql());
                run.explain(connection);
            }
        }
    }

    /** One run of a statement. */
    private record Run(String sql, List<ParameterSetOperation> values, long milliseconds) {

        void explain(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("explain analyze " + sql)) {
                for (ParameterSetOperation value : values) {
                    value.getMethod().invoke(statement, value.getArgs());
                }
                try (ResultSet plan = statement.executeQuery()) {
                    while (plan.next()) {
                        plan.getString(1).lines().forEach(line -> Print.line("     %s", line));
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
