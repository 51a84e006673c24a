package cn.suyuanban.engine;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which deployment the latest version of every model came with.
 *
 * <p>Read from the engine's tables in one statement: the engine's own query of definitions parses the model of each row it
 * returns, which for 350 matters takes longer than the rest of a start.
 */
@Component
public class LatestModels {

    private static final String OF_KIND = """
            select p.KEY_ as model, d.NAME_ as deployment, d.SOURCE_ as source
            from %1$s p join ACT_RE_DEPLOYMENT d on d.ID_ = p.DEPLOYMENT_ID_
            where p.VERSION_ = (select max(o.VERSION_) from %1$s o where o.KEY_ = p.KEY_)
            """;

    private final JdbcClient database;

    LatestModels(JdbcClient database) {
        this.database = database;
    }

    /** By process or decision id. */
    public Map<String, Latest> all() {
        return database
                .sql(OF_KIND.formatted("ACT_RE_PROCDEF") + "union all " + OF_KIND.formatted("ACT_RE_DECISION_DEF"))
                .query(Latest.class)
                .stream()
                .collect(Collectors.toMap(Latest::model, Function.identity(), (process, decision) -> process));
    }

    /**
     * The latest version of one model.
     *
     * @param deployment name of the deployment it came with, null if it has none
     * @param source where that deployment came from, null if it does not say
     */
    public record Latest(String model, String deployment, String source) {}
}
