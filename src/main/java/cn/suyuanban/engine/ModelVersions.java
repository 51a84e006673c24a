package cn.suyuanban.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The versions of models with what runs on them.
 *
 * <p>From the engine's tables for the same reason as {@link LatestModels}: no model is parsed for a list.
 */
@Component
public class ModelVersions {

    private static final String SELECT = """
            select p.KEY_ as model, p.NAME_ as name, p.VERSION_ as version, p.ID_ as definition,
                   p.RESOURCE_NAME_ as resource, p.DEPLOYMENT_ID_ as deployment,
                   d.SOURCE_ as source, d.DEPLOY_TIME_ as deployed_at, %2$s
            from %1$s p join ACT_RE_DEPLOYMENT d on d.ID_ = p.DEPLOYMENT_ID_
            """;
    private static final String RUNNING =
            "(select count(*) from ACT_RU_EXECUTION e where e.PROC_DEF_ID_ = p.ID_ and e.PARENT_ID_ is null)";

    private static final String PROCESSES = SELECT.formatted(
            "ACT_RE_PROCDEF", "p.SUSPENSION_STATE_ <> 1 as suspended, " + RUNNING + " as running, false as decision");
    private static final String DECISIONS = SELECT.formatted(
            "ACT_RE_DECISION_DEF", "false as suspended, cast(0 as bigint) as running, true as decision");
    private static final String LATEST = "where p.VERSION_ = (select max(o.VERSION_) from %s o where o.KEY_ = p.KEY_)";
    private static final String OF_KEY = "where p.KEY_ = :key";

    private final JdbcClient database;

    ModelVersions(JdbcClient database) {
        this.database = database;
    }

    /** The newest version of every process and decision. */
    public List<Version> latest() {
        return Stream.concat(
                        query(PROCESSES + LATEST.formatted("ACT_RE_PROCDEF"), ""),
                        query(DECISIONS + LATEST.formatted("ACT_RE_DECISION_DEF"), ""))
                .toList();
    }

    /** All versions of a process or decision, the newest first; empty if there is none. */
    public List<Version> of(String key) {
        return query(PROCESSES + OF_KEY + " union all " + DECISIONS + OF_KEY + " order by version desc", key)
                .toList();
    }

    private Stream<Version> query(String sql, String key) {
        return database.sql(sql).param("key", key).query(ModelVersions::version).list().stream();
    }

    private static Version version(ResultSet row, int index) throws SQLException {
        return new Version(
                row.getString("model"),
                row.getString("name"),
                row.getInt("version"),
                row.getString("definition"),
                row.getString("resource"),
                row.getString("deployment"),
                row.getString("source"),
                row.getTimestamp("deployed_at").toInstant(),
                row.getBoolean("suspended"),
                row.getLong("running"),
                row.getBoolean("decision"));
    }

    /**
     * One version of a model.
     *
     * @param resource name of its file within the deployment
     * @param source where the deployment came from, null if it does not say
     * @param running how many instances of this version are running, those called by others included
     * @param decision whether it is a decision
     */
    public record Version(
            String model,
            String name,
            int version,
            String definition,
            String resource,
            String deployment,
            String source,
            Instant deployedAt,
            boolean suspended,
            long running,
            boolean decision) {}
}
