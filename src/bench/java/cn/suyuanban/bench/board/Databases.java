package cn.suyuanban.bench.board;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** One product on two databases of a kind, so that few and many cases are asked in turn by the same warmed-up code. */
final class Databases extends AbstractRoutingDataSource implements AutoCloseable {

    private final Map<Size, HikariDataSource> pools;
    private final Statements seen = new Statements();
    private volatile Size asked = Size.FEW;

    Databases(String few, String many, String user) {
        pools = Map.of(Size.FEW, pool(few, user), Size.MANY, pool(many, user));
        setTargetDataSources(pools.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, pool -> ProxyDataSourceBuilder.create(pool.getValue())
                        .listener(seen)
                        .build())));
        setLenientFallback(false);
        afterPropertiesSet();
    }

    private static HikariDataSource pool(String url, String user) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword("");
        return pool;
    }

    /** What is asked from now on. */
    void ask(Size size) {
        asked = size;
    }

    Statements seen() {
        return seen;
    }

    /** The same data source without anybody listening. */
    DataSource bare(Size size) {
        return pools.get(size);
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return asked;
    }

    /** Lets the database learn what was filled in. */
    void settle() {
        Stream.of(Size.values()).forEach(size -> {
            try (Connection connection = pools.get(size).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(isH2() ? "analyze sample_size 10000" : "vacuum analyze");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    boolean isH2() {
        return pools.get(Size.FEW).getJdbcUrl().startsWith("jdbc:h2:");
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }

    /** How many finished cases a database has. */
    enum Size {
        FEW,
        MANY
    }
}
