package cn.suyuanban.lifecycle;

import static cn.suyuanban.lifecycle.KilledProduct.ANSWERED;
import static cn.suyuanban.lifecycle.KilledProduct.COMPLETED;
import static cn.suyuanban.lifecycle.KilledProduct.END;
import static cn.suyuanban.lifecycle.KilledProduct.FIRST_BATCH;
import static cn.suyuanban.lifecycle.KilledProduct.LATER_BATCH;
import static cn.suyuanban.lifecycle.KilledProduct.LEFT_ALONE;
import static cn.suyuanban.lifecycle.KilledProduct.MARK;
import static cn.suyuanban.lifecycle.KilledProduct.UNTOUCHED;
import static cn.suyuanban.lifecycle.KilledProduct.WORKED_ON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Pulls the plug (SIGKILL) while 510 rungs are due and a clerk works, again and again, until all is done. */
class KillIT {

    private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);
    private static final int KILLS = 3;
    private static final int WIDEST_DELAY_MILLIS = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<String> HALTS = Set.of(FIRST_BATCH, LATER_BATCH);
    private static final List<String> RUNGS =
            List.of("YELLOW to window: 1", "ORANGE to window-head: 1", "RED to window-head: 1");
    private static final int DUE = UNTOUCHED * RUNGS.size();

    @TempDir
    private Path data;

    private final Set<String> answered = new HashSet<>();

    @Test
    void losesNoRungDoublesNoneAndKeepsWhatItAnswered() throws Exception {
        // given
        long seed = Long.getLong("suyuanban.kill.seed", System.nanoTime());
        LOG.info("kill seed: -Dsuyuanban.kill.seed={}", seed);
        Random random = new Random(seed);
        // when
        int inTheMiddle = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            run(kill == 0 ? 1 + random.nextInt(2) : 1, random.nextInt(WIDEST_DELAY_MILLIS));
            int taken = noticesOf(LEFT_ALONE).size();
            LOG.info("kill {}: {} of {} rungs taken, {} steps answered", kill + 1, taken, DUE, answered.size());
            inTheMiddle += taken > 0 && taken < DUE ? 1 : 0;
        }
        run(Integer.MAX_VALUE, 0);
        // then
        assertThat(inTheMiddle).as("kills that left work half done").isPositive();
        assertThat(noticesOf(LEFT_ALONE)).hasSize(DUE).allSatisfy(told -> assertThat(RUNGS)
                .contains(told));
        RUNGS.forEach(rung -> assertThat(Collections.frequency(noticesOf(LEFT_ALONE), rung))
                .as(rung)
                .isEqualTo(UNTOUCHED));
        assertThat(noticesOf(COMPLETED)).allSatisfy(told -> assertThat(RUNGS).contains(told));
        assertThat(toldOtherwiseThanRecorded()).isEmpty();
        assertThat(answered).hasSize(WORKED_ON);
        assertThat(closed()).containsAll(answered);
    }

    /**
     * Starts the product and lets batches commit, the last of so many that found work committed before them; kills it
     * some moment after that, or awaits its end. Work is thus half done at the first kill, and never done at the last.
     */
    private void run(int batches, int millis) throws IOException, InterruptedException {
        Path said = Files.createTempFile(data, "run", ".log");
        Process product = start(said);
        try (Writer toProduct = product.outputWriter()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            int letGo = 0;
            int later = 0;
            while (later < batches && product.isAlive()) {
                assertThat(System.nanoTime()).as("time to wait").isLessThan(end);
                List<String> halted = reports(said).filter(HALTS::contains).toList();
                if (halted.size() > letGo) {
                    later += LATER_BATCH.equals(halted.get(letGo)) ? 1 : 0;
                    toProduct.write("go\n");
                    toProduct.flush();
                    letGo++;
                }
                product.waitFor(2, TimeUnit.MILLISECONDS);
            }
            product.waitFor(millis, TimeUnit.MILLISECONDS);
            boolean toTheEnd = batches == Integer.MAX_VALUE;
            assertThat(product.isAlive())
                    .as(Files.readString(said, StandardCharsets.ISO_8859_1))
                    .isEqualTo(!toTheEnd);
        } finally {
            product.destroyForcibly().waitFor();
        }
        reports(said)
                .filter(what -> what.startsWith(ANSWERED))
                .map(what -> what.substring(ANSWERED.length()))
                .forEach(answered::add);
        assertThat(reports(said).anyMatch(END::equals)).isEqualTo(batches == Integer.MAX_VALUE);
    }

    private Process start(Path said) throws IOException {
        return Java.saying(
                        said,
                        List.of("-classpath", System.getProperty("java.class.path"), KilledProduct.class.getName()),
                        "--suyuanban.data=" + data,
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=warn")
                .start();
    }

    /** What a run has reported so far, in plain ASCII; a line that the kill cut off does not count. */
    private static Stream<String> reports(Path said) throws IOException {
        String text = Files.readString(said, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()));
    }

    /** How often each rung of these cases was told to each recipient. */
    private List<String> noticesOf(String applicant) {
        return jdbc().sql("select n.rung || ' to ' || n.recipient || ': ' || count(*) from notice n"
                        + " join case_file f on f.id = n.case_id where f.applicant = ? and n.rung is not null"
                        + " group by n.step_id, n.rung, n.recipient")
                .param(applicant)
                .query(String.class)
                .list();
    }

    private List<String> toldOtherwiseThanRecorded() {
        return jdbc().sql("select s.id from case_step s join case_file f on f.id = s.case_id"
                        + " where f.applicant in (?, ?) and (select count(*) from notice n where n.step_id = s.id) <>"
                        + " case s.last_rung when 'YELLOW' then 1 when 'ORANGE' then 2 when 'RED' then 3 else 0 end")
                .params(LEFT_ALONE, COMPLETED)
                .query(String.class)
                .list();
    }

    private List<String> closed() {
        return jdbc().sql("select id from case_step where closed_at is not null and outcome = 'COMPLETED'"
                        + " and id not in (select id_ from act_ru_task)")
                .query(String.class)
                .list();
    }

    /** The database between two runs, which is when nobody else holds it. */
    private JdbcClient jdbc() {
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:h2:file:" + data.resolve("demo") + ";WRITE_DELAY=0", "sa", ""));
    }
}
