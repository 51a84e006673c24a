package cn.suyuanban.deadline;

import static cn.suyuanban.support.Restaurant.county;
import static cn.suyuanban.support.Restaurant.fullApplication;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.SuyuanbanApplication;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.support.OwnJvm;
import cn.suyuanban.support.Restaurant;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A pause that outlives the product: the same hand table as in {@link PauseTest}, with a restart in between. */
@OwnJvm
class PauseRestartIT {

    @TempDir
    private Path data;

    @Test
    @Tag("R22")
    void aRestartDuringAPauseChangesNothing() {
        String caseId;
        // given: paused Wednesday 2026-09-30 9:00
        try (ConfigurableApplicationContext first = start()) {
            Restaurant restaurant = first.getBean(Restaurant.class);
            restaurant.at("2026-09-28T09:00");
            caseId = restaurant.deferred(fullApplication()).getId();
            restaurant.at("2026-09-30T09:00");
            first.getBean(ClockPause.class).pause(caseId, "EXPERT_REVIEW", "需专家评审，约 3 个工作日", "3WD");
        }
        // when: started again and resumed Saturday 2026-10-10 18:00, four working days later
        try (ConfigurableApplicationContext second = start()) {
            CaseFiles files = second.getBean(CaseFiles.class);
            assertThat(files.find(caseId).orElseThrow().clock()).isEqualTo(CaseFile.Clock.PAUSED);
            second.getBean(Restaurant.class).at("2026-10-10T18:00");
            assertThat(second.getBean(Patrol.class).takeDue()).isZero();
            second.getBean(ClockPause.class).resume(caseId, "评审完成");
            // then
            assertThat(files.find(caseId).orElseThrow().promisedDue()).isEqualTo(county("2026-10-27T18:00"));
            assertThat(inTheLedger(second, caseId))
                    .containsEntry("审查食品经营许可", county("2026-10-12T18:00"))
                    .containsEntry("审查营业前消防安全检查", county("2026-10-10T18:00"))
                    .containsEntry("审查户外招牌设置", county("2026-10-10T18:00"))
                    .containsEntry("审查烟草专卖零售许可", county("2026-10-22T18:00"))
                    .containsEntry("收取容缺材料", county("2026-10-13T18:00"))
                    .containsAllEntriesOf(inTheEngine(second, caseId));
            assertThat(inTheEngine(second, caseId)).hasSize(5);
            assertThat(second.getBean(ManagementService.class)
                            .createJobQuery()
                            .activityId("Event_DeferralOverdue")
                            .singleResult()
                            .getDuedate()
                            .toInstant())
                    .isEqualTo(county("2026-10-13T18:00"));
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(SuyuanbanApplication.class, Restaurant.class)
                .profiles("demo")
                .properties("suyuanban.demo.year=false")
                .run("--server.port=0", "--suyuanban.data=" + data, "--camunda.bpm.job-execution.enabled=false");
    }

    private static Map<String, Instant> inTheLedger(ConfigurableApplicationContext product, String caseId) {
        return product.getBean(CaseSteps.class).openOfCase(caseId).stream()
                .collect(Collectors.toMap(CaseStep::name, CaseStep::dueAt));
    }

    private static Map<String, Instant> inTheEngine(ConfigurableApplicationContext product, String caseId) {
        return product.getBean(TaskService.class).createTaskQuery().list().stream()
                .collect(Collectors.toMap(
                        task -> task.getName(), task -> task.getDueDate().toInstant()));
    }
}
