package cn.suyuanban.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The latest version of every model, and the deployment it came with.
 *
 * <p>Read from the engine's tables in one statement: the engine's own query of definitions parses the model of each row it
 * returns, which for 350 matters takes longer than the rest of a start.
 */
@Component
public class LatestModels {

    private static final String OF_KIND = """
            select p.KEY_ as model, p.ID_ as definition, p.RESOURCE_NAME_ as resource, p.DEPLOYMENT_ID_ as deployment,
                   d.NAME_ as deploymentName, d.SOURCE_ as source
            from %1$s p join ACT_RE_DEPLOYMENT d on d.ID_ = p.DEPLOYMENT_ID_
            where p.VERSION_ = (select max(o.VERSION_) from %1$s o where o.KEY_ = p.KEY_)
            """;

    private static final String PROCESSES = OF_KIND.formatted("ACT_RE_PROCDEF");
    private static final String DECISIONS = OF_KIND.formatted("ACT_RE_DECISION_DEF");
    private static final String FORMS = OF_KIND.formatted("ACT_RE_CAMFORMDEF");
    private static final String NOT_SUSPENDED = "and p.SUSPENSION_STATE_ = 1";

    private final JdbcClient database;

    LatestModels(JdbcClient database) {
        this.database = database;
    }

    /** By process or decision id. */
    public Map<String, Latest> all() {
        return query(PROCESSES + "union all " + DECISIONS)
                .collect(Collectors.toMap(Latest::model, Function.identity(), (process, decision) -> process));
    }

    /** The processes that can be started. */
    public List<Latest> startable() {
        return query(PROCESSES + NOT_SUSPENDED).toList();
    }

    /** The forms, by their id. */
    public Map<String, Latest> forms() {
        return query(FORMS).collect(Collectors.toMap(Latest::model, Function.identity()));
    }

    private Stream<Latest> query(String sql) {
        return database.sql(sql).query(Latest.class).list().stream();
    }

    /**
     * The latest version of one model.
     *
     * @param definition id of that version
     * @param resource name of its file within the deployment
     * @param deployment id of the deployment it came with
     * @param deploymentName name of that deployment, null if it has none
     * @param source where that deployment came from, null if it does not say
     */
    public record Latest(
            String model,
            String definition,
            String resource,
            String deployment,
            String deploymentName,
            String source) {}
}
