package cn.suyuanban.designer.migrate;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.deadline.ClockPause;
import cn.suyuanban.designer.migrate.Migrations.Begun;
import cn.suyuanban.support.OwnJvm;
import cn.suyuanban.support.Restaurant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** Many cases at once, in a database of their own, so that whole tables can be compared. */
@OwnJvm
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import(Restaurant.class)
class ThousandCasesIT {

    private static final int CASES = 1000;
    private static final int FIRST = 400;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private ClockPause pause;

    @Autowired
    private Migrations migrations;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate database;

    @Test
    void aThousandCasesMoveInOneBatchThatTellsHowFarItIsAndNothingOfThemChanges() {
        // given
        restaurant.at("2026-11-02T09:00");
        for (int i = 0; i < CASES; i++) {
            begin(i);
        }
        int version = version();
        Map<String, List<Map<String, Object>>> before = Snapshot.ofAll(database);
        NewVersion.reviewedOnceMore().deploy(repository);
        // when
        restaurant.at("2026-11-03T10:00");
        Begun begun = migrations.run(Restaurant.KEY, new MigrationRequest(version, null, null));
        assertThat(begun.cases()).isEqualTo(CASES);
        assertThat(begun.blocked()).isEmpty();
        BatchRun batch = new BatchRun(management);
        batch.seed(begun.batch());
        assertThat(migrations.progress(begun.batch()))
                .isEqualTo(new MigrationProgress(begun.batch(), CASES, 0, 0, CASES, false));
        assertThat(batch.migrate(begun.batch(), FIRST)).isEmpty();
        assertThat(migrations.progress(begun.batch()))
                .isEqualTo(new MigrationProgress(begun.batch(), CASES, FIRST, 0, CASES - FIRST, false));
        assertThat(batch.migrate(begun.batch())).isEmpty();
        batch.end(begun.batch());
        // then
        assertThat(migrations.progress(begun.batch()))
                .isEqualTo(new MigrationProgress(begun.batch(), CASES, CASES, 0, 0, true));
        assertThat(Snapshot.ofAll(database)).isEqualTo(before);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(Restaurant.KEY)
                        .list())
                .hasSize(CASES)
                .allSatisfy(instance ->
                        assertThat(instance.getProcessDefinitionId()).contains(":" + (version + 1) + ":"));
    }

    /** Most wait at the counter; every tenth is in review, and of those every second is paused. */
    private void begin(int number) {
        ProcessInstance instance = restaurant.apply(application());
        if (number % 10 == 0) {
            restaurant.complete(instance, "Activity_CheckMaterials", "window", Map.of("checkResult", "accept"));
        }
        if (number % 20 == 0) {
            pause.pause(instance.getId(), "TESTING", "检测，约 2 个工作日", "2WD");
        }
    }

    private int version() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(Restaurant.KEY)
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
