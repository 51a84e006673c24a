package cn.suyuanban.designer.migrate;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.pass;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.deadline.ClockPause;
import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.designer.migrate.Migrations.Begun;
import cn.suyuanban.engine.ModelsDeployed;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** Twenty cases of 开办餐饮店 in five states, taken along to a version with another limit and one more review. */
@SuyuanbanTest
class MigrationTest {

    private static final int EACH = 4;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Journey journey;

    @Autowired
    private Migrations migrations;

    @Autowired
    private ClockPause pause;

    @Autowired
    private Patrol patrol;

    @Autowired
    private Notices notices;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate database;

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
    @Tag("R18")
    @Tag("R22")
    @Tag("R33")
    void casesKeepEveryPromiseAndAreDoneByTheNewVersion() {
        // given
        restaurant.at("2026-11-02T09:00");
        List<ProcessInstance> asked = several(this::askedForSupplement);
        List<ProcessInstance> late = several(() -> restaurant.accepted(application()));
        List<ProcessInstance> joining = several(this::atTheJoin);
        List<ProcessInstance> paused = several(this::paused);
        restaurant.at("2026-11-03T17:30");
        List<ProcessInstance> fresh = several(() -> restaurant.accepted(application()));
        restaurant.at("2026-11-03T18:01");
        patrol.takeDue();
        List<ProcessInstance> all = new ArrayList<>(asked);
        List.of(late, joining, paused, fresh).forEach(all::addAll);
        assertThat(all).hasSize(5 * EACH);
        int version = version(all.get(0));
        Map<String, Object> before = snapshots(all);
        deployment = NewVersion.reviewedOnceMore().deploy(repository);

        // when
        restaurant.at("2026-11-03T18:30");
        MigrationRequest request = new MigrationRequest(version, null, null);
        assertThat(migrations.tryOut(Restaurant.KEY, request))
                .filteredOn(outcome -> ids(all).contains(outcome.instance()))
                .hasSize(20)
                .allSatisfy(outcome -> assertThat(outcome.causes()).isEmpty());
        Begun begun = migrations.run(Restaurant.KEY, request);
        BatchRun batch = new BatchRun(management);
        batch.seed(begun.batch());
        assertThat(migrations.progress(begun.batch()).done()).isZero();
        assertThat(migrations.progress(begun.batch()).total()).isEqualTo(begun.cases());
        assertThat(batch.migrate(begun.batch())).isEmpty();
        batch.end(begun.batch());

        // then
        assertThat(migrations.progress(begun.batch()).ended()).isTrue();
        assertThat(migrations.progress(begun.batch()).done()).isEqualTo(begun.cases());
        assertThat(snapshots(all)).isEqualTo(before);
        assertThat(all).allSatisfy(instance -> assertThat(version(instance)).isEqualTo(version + 1));

        // then: each is done by the new version, and rungs come as promised before
        rungsComeOnce(fresh);
        paused.forEach(instance -> pause.resume(instance.getId(), "检测合格"));
        asked.forEach(this::supplement);
        List.of(late, paused, fresh, asked).forEach(these -> these.forEach(this::review));
        all.forEach(this::finish);
    }

    /** A food review of 2 WD that began 11-03 17:30: yellow 11-04 18:00, orange 11-05 9:00, red 11-05 18:00. */
    private void rungsComeOnce(List<ProcessInstance> fresh) {
        List<String> steps = fresh.stream()
                .map(instance ->
                        restaurant.task(instance, "Activity_ReviewFood").getId())
                .toList();
        restaurant.at("2026-11-05T18:01");
        patrol.takeDue();
        patrol.takeDue();
        assertThat(steps).allSatisfy(step -> assertThat(notices.ofSteps(List.of(step)))
                .extracting(Notice::rung)
                .containsExactlyInAnyOrder("YELLOW", "ORANGE", "RED"));
    }

    private ProcessInstance askedForSupplement() {
        ProcessInstance instance = restaurant.apply(application());
        restaurant.askForSupplement(instance);
        return instance;
    }

    private ProcessInstance atTheJoin() {
        ProcessInstance instance = restaurant.accepted(tobacco());
        restaurant.complete(instance, "Activity_ReviewFood", "market", pass());
        return instance;
    }

    private ProcessInstance paused() {
        ProcessInstance instance = restaurant.accepted(application());
        pause.pause(instance.getId(), "TESTING", "检测，约 2 个工作日", "2WD");
        return instance;
    }

    private static Map<String, Object> tobacco() {
        Map<String, Object> form = application();
        form.put("sellsTobacco", true);
        return form;
    }

    private void supplement(ProcessInstance instance) {
        restaurant.complete(instance, "Activity_ReceiveSupplement", "window", Map.of("supplementComplete", "yes"));
    }

    private void review(ProcessInstance instance) {
        restaurant.complete(instance, "Activity_ReviewFood", "market", pass());
    }

    private void finish(ProcessInstance instance) {
        if (restaurant.openSteps(instance).contains("Activity_ReviewTobacco")) {
            restaurant.complete(instance, "Activity_ReviewTobacco", "tobacco", pass());
        }
        restaurant.visit(instance);
        restaurant.complete(instance, "Activity_ReviewNoise", "market", pass());
        restaurant.deliver(instance);
        journey.rate(instance, 5);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isZero();
    }

    private static List<ProcessInstance> several(Supplier<ProcessInstance> begin) {
        List<ProcessInstance> begun = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            begun.add(begin.get());
        }
        return begun;
    }

    private Map<String, Object> snapshots(List<ProcessInstance> all) {
        Map<String, Object> snapshots = new TreeMap<>();
        all.forEach(instance -> snapshots.put(instance.getId(), Snapshot.of(instance.getId(), database)));
        return snapshots;
    }

    private static List<String> ids(List<ProcessInstance> all) {
        return all.stream().map(ProcessInstance::getId).toList();
    }

    private int version(ProcessInstance instance) {
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersion();
    }
}
