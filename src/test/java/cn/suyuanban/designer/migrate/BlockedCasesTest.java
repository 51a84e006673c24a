package cn.suyuanban.designer.migrate;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.pass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.suyuanban.designer.migrate.CaseOutcome.Cause;
import cn.suyuanban.designer.migrate.MigrationOutline.Mapped;
import cn.suyuanban.designer.migrate.MigrationOutline.Unmapped;
import cn.suyuanban.designer.migrate.Migrations.Begun;
import cn.suyuanban.engine.ModelsDeployed;
import cn.suyuanban.support.CalledSteps;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@SuyuanbanTest
class BlockedCasesTest {

    private static final String ACCEPTANCE = "accept-application";

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private CalledSteps called;

    @Autowired
    private Migrations migrations;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    private String deployment;

    @Autowired
    private ApplicationEventPublisher events;

    @AfterEach
    void takeBack() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
            events.publishEvent(new ModelsDeployed(deployment)); // the catalogue still shows the version that is gone
        }
    }

    @Test
    void aCaseWhoseBranchesRunStaysWhereAJoinWaitsForAnotherNumberOfThem() {
        // given
        ProcessInstance reviewed = restaurant.accepted(application());
        restaurant.complete(reviewed, "Activity_ReviewFood", "market", pass());
        ProcessInstance inReview = restaurant.accepted(application());
        restaurant.visit(reviewed);
        ProcessInstance early = restaurant.apply(application());
        MigrationRequest request = next(Restaurant.KEY, NewVersion.oneMoreBranch());
        // when
        Begun begun = migrations.run(Restaurant.KEY, request);
        // then
        assertThat(begun.blocked())
                .filteredOn(outcome -> outcome.instance().equals(inReview.getId()))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.number()).isEqualTo(inReview.getBusinessKey());
                    assertThat(outcome.causes()).extracting(Cause::code).containsExactly("join-changed");
                    assertThat(outcome.causes().get(0).message()).contains("分支");
                });
        BatchRun batch = new BatchRun(management);
        batch.seed(begun.batch());
        assertThat(batch.migrate(begun.batch())).isEmpty();
        batch.end(begun.batch());
        assertThat(follows(early)).isEqualTo(latest(Restaurant.KEY).getId());
        assertThat(follows(reviewed)).isEqualTo(latest(Restaurant.KEY).getId());
        assertThat(follows(inReview)).isNotEqualTo(latest(Restaurant.KEY).getId());
        // then: what moved before the split is begun with all five branches
        restaurant.complete(early, "Activity_CheckMaterials", "window", Map.of("checkResult", "accept"));
        restaurant.complete(early, "Activity_ReviewFood", "market", pass());
        restaurant.complete(early, "Activity_ReviewNoise", "market", pass());
        assertThat(restaurant.openSteps(early)).containsExactly("Activity_VisitSite");
    }

    @Test
    void aCaseAtAStepWithoutCounterpartStaysUntilTheDesignerNamesOne() {
        // given
        ProcessInstance visited = restaurant.accepted(application());
        restaurant.complete(visited, "Activity_ReviewFood", "market", pass());
        MigrationRequest request =
                next(Restaurant.KEY, NewVersion.of(Restaurant.KEY).with("Activity_VisitSite", "Activity_InspectSite"));
        // when, then
        assertThat(migrations.outline(Restaurant.KEY, request).unmapped())
                .extracting(Unmapped::element, Unmapped::name)
                .containsExactly(tuple("Activity_VisitSite", "联合踏勘"));
        assertThat(causes(visited, Restaurant.KEY, request)).containsExactly("not-mapped");
        MigrationRequest named =
                new MigrationRequest(request.from(), null, Map.of("Activity_VisitSite", "Activity_InspectSite"));
        assertThat(migrations.outline(Restaurant.KEY, named).unmapped()).isEmpty();
        assertThat(migrations.outline(Restaurant.KEY, named).mapped())
                .contains(new Mapped("Activity_VisitSite", "联合踏勘", "Activity_InspectSite", "联合踏勘", true));
        assertThat(causes(visited, Restaurant.KEY, named)).isEmpty();
    }

    @Test
    @Tag("R13")
    void aRunningTimerIsNeverLostAndNeverBeginsAnew() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.apply(application());
        Job timer = restaurant.timer(instance);
        MigrationRequest request =
                next(ACCEPTANCE, NewVersion.of(ACCEPTANCE).with("Event_NotToldInTime", "Event_NeverTold"));
        String part = restaurant.task(instance, "Activity_CheckMaterials").getProcessInstanceId();
        // when: it has no counterpart by itself
        assertThat(migrations.tryOut(ACCEPTANCE, request))
                .filteredOn(outcome -> outcome.instance().equals(part))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.number()).isEqualTo(instance.getBusinessKey());
                    assertThat(outcome.causes()).extracting(Cause::code).containsExactly("timer-lost");
                    assertThat(outcome.causes().get(0).message()).contains("五个工作日未告知");
                });
        // when: the designer names one, some days later
        restaurant.at("2026-11-04T16:00");
        Map<String, String> own = Map.of("Event_NotToldInTime", "Event_NeverTold");
        Begun begun = migrations.run(ACCEPTANCE, new MigrationRequest(request.from(), null, own));
        BatchRun batch = new BatchRun(management);
        batch.seed(begun.batch());
        assertThat(batch.migrate(begun.batch())).isEmpty();
        batch.end(begun.batch());
        // then
        assertThat(called.timers(instance)).singleElement().satisfies(kept -> {
            assertThat(kept.getId()).isEqualTo(timer.getId());
            assertThat(kept.getDuedate()).isEqualTo(timer.getDuedate());
        });
        management.executeJob(timer.getId());
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_ReviewFood");
    }

    @Test
    void aPlanThatWouldLetTimersBeginAnewIsRefusedAtEveryDoor() {
        MigrationRequest request = next(ACCEPTANCE, NewVersion.of(ACCEPTANCE).with("申请人提交补正", "申请人补正"));
        String from = definition(ACCEPTANCE, request.from());
        assertThatThrownBy(() -> runtime.createMigrationPlan(
                                from, latest(ACCEPTANCE).getId())
                        .mapEqualActivities()
                        .updateEventTriggers()
                        .mapActivities("Activity_CheckMaterials", "Activity_CheckMaterials")
                        .mapActivities("Event_NotToldInTime", "Event_NotToldInTime")
                        .updateEventTrigger()
                        .build())
                .isInstanceOf(MigrationPlanValidationException.class)
                .hasMessageContaining("timer-moved");
    }

    @Test
    void whatIsNotThereAndWhatMovesNobodyIsRefused() {
        MigrationRequest request =
                next("research-visit", NewVersion.of("research-visit").with("name=\"", "name=\""));
        assertThatThrownBy(() -> migrations.run("research-visit", new MigrationRequest(request.from(), 999, null)))
                .hasMessageContaining("version-unknown");
        assertThatThrownBy(() -> migrations.tryOut("nothing-of-ours", request)).hasMessageContaining("version-unknown");
        assertThatThrownBy(() ->
                        migrations.run("research-visit", new MigrationRequest(request.from(), request.from(), null)))
                .hasMessageContaining("same-version");
        assertThatThrownBy(() -> migrations.run(
                        "research-visit",
                        new MigrationRequest(request.from(), null, Map.of("Activity_X", "Activity_Y"))))
                .hasMessageContaining("element-unknown");
        assertThatThrownBy(() -> migrations.progress("no-batch")).hasMessageContaining("batch-unknown");
    }

    private MigrationRequest next(String service, NewVersion version) {
        int before = latest(service).getVersion();
        deployment = version.deploy(repository);
        return new MigrationRequest(before, null, null);
    }

    private List<String> causes(ProcessInstance instance, String service, MigrationRequest request) {
        return migrations.tryOut(service, request).stream()
                .filter(outcome -> outcome.instance().equals(instance.getId()))
                .flatMap(outcome -> outcome.causes().stream())
                .map(Cause::code)
                .toList();
    }

    private String follows(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getProcessDefinitionId();
    }

    private ProcessDefinition latest(String service) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(service)
                .latestVersion()
                .singleResult();
    }

    private String definition(String service, int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(service)
                .processDefinitionVersion(version)
                .singleResult()
                .getId();
    }
}
