package cn.suyuanban.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.suyuanban.bench.Storm.Round;
import cn.suyuanban.calendar.WorkingCalendar;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A storm of deadlines (时限风暴): 2,000 pass at once; our patrol against stock boundary timers.
 *
 * <p>One JVM, one PostgreSQL server, a database for each side, rounds in turn, so that what else the machine does hits
 * both alike; the ratio of each round is taken before the median.
 */
final class StormBench {

    /** Fewer by {@code -Dstorm.deadlines}, to try something out. */
    private static final int DEADLINES = Integer.getInteger("storm.deadlines", 2000);

    private static final int WARM_UP = 1;
    private static final int ROUNDS = 4;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 12);

    private StormBench() {}

    public static void main(String[] args) throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path data = Files.createTempDirectory("storm");
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Storm stock = new TimerStorm(pooled(server, "stock"));
                Storm ours = new PatrolStorm(settings(server, data))) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                Round round = round(i);
                Pair pair = new Pair(rate(ours, round), rate(stock, round));
                if (i >= WARM_UP) {
                    pairs.add(pair);
                }
                Print.line(
                        "%s %d: patrol %.0f/s, stock timers %.0f/s, ratio %.2f",
                        i < WARM_UP ? "warm-up" : "round", i, pair.ours, pair.stock, pair.ratio());
            }
            Print.line(
                    "%d 个时限同时到期 / deadlines at once, PostgreSQL, medians: patrol %.0f/s, stock timers %.0f/s, ratio %.2f",
                    DEADLINES, median(pairs, Pair::ours), median(pairs, Pair::stock), median(pairs, Pair::ratio));
        }
    }

    private static double rate(Storm storm, Round round) {
        storm.prepare(DEADLINES, round);
        long start = System.nanoTime();
        storm.act(DEADLINES);
        double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        storm.check(DEADLINES);
        return DEADLINES / seconds;
    }

    /** A Monday morning of its own for each round, the Tuesday after, and that Tuesday's last hour. */
    private static Round round(int number) {
        LocalDate monday = FIRST_DAY.plusWeeks(number);
        return new Round(
                at(monday, LocalTime.of(9, 0)),
                at(monday.plusDays(1), LocalTime.of(9, 0)),
                at(monday.plusDays(1), LocalTime.of(17, 0)));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    }

    /** The same kind of pool as the product's, wide enough for every thread of the job executor. */
    private static HikariDataSource pooled(EmbeddedPostgres server, String name) {
        create(server, name);
        HikariDataSource pool = new HikariDataSource();
        pool.setMaximumPoolSize(20);
        pool.setJdbcUrl(server.getJdbcUrl("postgres", name));
        return pool;
    }

    private static void create(EmbeddedPostgres server, String name) {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + name)
                .update();
    }

    private static Map<String, Object> settings(EmbeddedPostgres server, Path data) {
        create(server, "ours");
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", server.getJdbcUrl("postgres", "ours"));
        settings.put("spring.datasource.username", "postgres");
        settings.put("camunda.bpm.job-execution.enabled", false);
        settings.put("server.port", 0);
        settings.put("suyuanban.data", data);
        settings.put("logging.level.root", "warn");
        settings.put("spring.main.banner-mode", "off");
        return settings;
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        return Print.median(pairs.stream().mapToDouble(figure));
    }

    /** Deadlines a second of both sides in one round. */
    private record Pair(double ours, double stock) {

        double ratio() {
            return ours / stock;
        }
    }
}
