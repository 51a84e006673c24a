package cn.suyuanban.bench.board;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.suyuanban.SuyuanbanApplication;
import cn.suyuanban.bench.Print;
import cn.suyuanban.bench.board.Databases.Size;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.figures.Figures;
import cn.suyuanban.figures.Filter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The board with 10,000 and with 1,000,000 finished cases, 50,000 open on each, H2 and PostgreSQL.
 *
 * <p>Smaller by {@code -Dfigures.few}, {@code -Dfigures.many} and {@code -Dfigures.open}, to try something out, and on one
 * database only by {@code -Dfigures.on}. It fails when a panel misses its goal.
 */
final class FiguresBench {

    private static final int FEW = Integer.getInteger("figures.few", 10_000);
    private static final int MANY = Integer.getInteger("figures.many", 1_000_000);
    private static final int OPEN = Integer.getInteger("figures.open", 50_000);
    private static final Set<String> ON =
            Set.of(System.getProperty("figures.on", "h2,postgresql").split(","));
    private static final int PLANS = 12;

    private final Databases databases;
    private final LocalDate today = LocalDate.now(WorkingCalendar.ZONE);

    private FiguresBench(Databases databases) {
        this.databases = databases;
    }

    public static void main(String[] args) throws IOException, SQLException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path data = Files.createTempDirectory("figures");
        List<String> missed = new ArrayList<>();
        if (ON.contains("h2")) {
            try (Databases h2 = new Databases(h2(data, "few"), h2(data, "many"), "sa")) {
                missed.addAll(new FiguresBench(h2).run("H2", data));
            }
        }
        if (ON.contains("postgresql")) {
            try (EmbeddedPostgres server = server()) {
                JdbcClient.create(server.getPostgresDatabase())
                        .sql("create database many")
                        .update();
                try (Databases postgres = new Databases(
                        server.getJdbcUrl("postgres", "postgres"), server.getJdbcUrl("postgres", "many"), "postgres")) {
                    missed.addAll(new FiguresBench(postgres).run("PostgreSQL", data));
                }
            }
        }
        missed.forEach(one -> Print.line("missed: %s", one));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static String h2(Path data, String name) {
        return "jdbc:h2:file:" + data.resolve(name) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** With as much memory as a county's server has at least; filled in without waiting for the disk. */
    static EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("fsync", "off")
                .start();
    }

    private List<String> run(String name, Path data) throws SQLException {
        databases.ask(Size.MANY);
        product(databases, data).close();
        databases.ask(Size.FEW);
        try (ConfigurableApplicationContext product = product(databases, data)) {
            long start = System.nanoTime();
            fill(Size.FEW, FEW);
            fill(Size.MANY, MANY);
            databases.settle();
            Print.line("%s: filled in %d s", name, (System.nanoTime() - start) / 1_000_000_000);
            for (Size size : Size.values()) {
                databases.ask(size);
                start = System.nanoTime();
                product.getBean(Figures.class).of("cases-received", null, Filter.ALL);
                Print.line(
                        "%s: days summed by whoever asks first, %s: %d ms",
                        name, size, (System.nanoTime() - start) / 1_000_000);
            }
            databases.settle();
            return ask(name, new Questions(product, today).all());
        }
    }

    private List<String> ask(String name, Map<String, Runnable> questions) throws SQLException {
        Print.line("%s, ms: %-60s %8s %8s %8s %8s %6s", name, "", "few", "p95", "many", "p95", "ratio");
        List<String> missed = new ArrayList<>();
        for (Map.Entry<String, Runnable> question : questions.entrySet()) {
            Race race = Race.run(databases, question.getValue());
            Print.line("%s %-68s %s", name, question.getKey(), race.line());
            if (!race.keepsTheGoal()) {
                missed.add(name + " " + question.getKey() + " " + race.line());
            }
        }
        databases.seen().explain(databases.bare(Size.MANY), PLANS);
        return missed;
    }

    private void fill(Size size, int finished) {
        JdbcClient jdbc = JdbcClient.create(databases.bare(size));
        boolean h2 = databases.isH2();
        new CaseFacts(jdbc, h2, today).finished(0, finished);
        new CaseFacts(jdbc, h2, today).open(finished, OPEN);
        new CountyFacts(jdbc).write();
    }

    static ConfigurableApplicationContext product(Databases databases, Path data) {
        return new SpringApplicationBuilder(SuyuanbanApplication.class)
                .profiles("demo")
                .properties("suyuanban.demo.year=false")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "dataSource", DataSource.class, () -> databases, bean -> bean.setDestroyMethodName("")))
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--suyuanban.data=" + data);
    }
}
