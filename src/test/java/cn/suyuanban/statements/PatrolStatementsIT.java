package cn.suyuanban.statements;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.statements.StatementCounter.Count;
import cn.suyuanban.support.OwnJvm;
import cn.suyuanban.support.Restaurant;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** What a rung costs the database when many come at once; two of its statements, in batches, keep the work list. */
@OwnJvm
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import({CountedDatabase.class, Restaurant.class})
class PatrolStatementsIT {

    private static final int CASES = 90;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aRungAmongManyTakesThirteenStatementsInThreeCallsAtMost() {
        // given: ninety checks of materials whose orange rung has come
        restaurant.at("2026-11-02T09:00");
        IntStream.range(0, CASES).forEach(i -> restaurant.apply(application()));
        restaurant.at("2026-11-03T12:00");
        patrol();
        int before = notices();
        // when
        restaurant.at("2026-11-03T17:59");
        Count count = counter.during(this::patrol);
        // then
        int rungs = notices() - before;
        assertThat(rungs).isEqualTo(CASES);
        assertThat((double) count.statements() / rungs)
                .as("statements for a rung: %s", JointMatter.report(count))
                .isLessThan(13);
        assertThat((double) count.calls() / rungs)
                .as("calls for a rung: %s", JointMatter.report(count))
                .isLessThan(3);
    }

    private void patrol() {
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("deadline-patrol")
                .singleResult()
                .getId());
    }

    private int notices() {
        return jdbc.sql("select count(*) from notice where rung is not null")
                .query(Integer.class)
                .single();
    }
}
