package cn.suyuanban.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens to tasks, the work list has the same ones as the engine, in the same pools and hands. */
@SuyuanbanTest
@EveryDatabase
class PoolKeepsUpTest {

    private static final int STEPS = 60;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Journey journey;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Patrol patrol;

    @Autowired
    private EngineCommands commands;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final List<ProcessInstance> cases = new ArrayList<>();

    /** What was given away at random may stay readable for whom it was given to. */
    @AfterEach
    void nothingIsLeft() {
        cases.forEach(one -> runtime.deleteProcessInstanceIfExists(one.getId(), "示例：测试结束", true, true, false, false));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aWalkAtRandomLeavesBothAlike(long seed) {
        // given
        Instant now = restaurant.at("2026-11-02T09:00");
        Random random = new Random(seed);
        cases.add(restaurant.accepted(Restaurant.fullApplication()));
        // when
        for (int i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(240)));
            clock.setTo(now);
            String did = step(random, now);
            // then
            assertAlike("seed " + seed + ", step " + i + ": " + did);
        }
    }

    @Test
    void aTaskThatComesAndGoesInOneTransactionIsNeverListed() {
        // given
        restaurant.at("2026-11-02T09:00");
        // when
        ProcessInstance instance = commands.inNewTransaction(() -> {
            ProcessInstance started = restaurant.apply(Restaurant.application());
            runtime.deleteProcessInstance(started.getId(), "示例：重复登记");
            return started;
        });
        // then
        assertThat(jdbc.sql("select count(*) from work_item where case_id = ?")
                        .param(instance.getId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theLightIsTheLastRungThatWasTaken() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(Restaurant.application());
        cases.add(instance);
        Task food = restaurant.task(instance, "Activity_ReviewFood");
        assertThat(light(food)).isEqualTo("GREEN");
        // when
        restaurant.at("2026-11-05T09:00");
        patrol.takeDue();
        // then
        assertThat(light(food)).isEqualTo("RED");
        // when it is given more time
        clock.setTo(Restaurant.county("2026-11-05T09:01"));
        tasks.setDueDate(food.getId(), Date.from(Restaurant.county("2026-12-01T18:00")));
        assertAlike("moved");
    }

    private String light(Task task) {
        return jdbc.sql("select distinct light from work_item where task_id = ?")
                .param(task.getId())
                .query(String.class)
                .single();
    }

    private String step(Random random, Instant now) {
        List<Task> open = cases.stream()
                .flatMap(one -> journey.openTasks(one).stream())
                .filter(task -> !task.isSuspended())
                .toList();
        if (open.isEmpty()) {
            cases.add(restaurant.accepted(Restaurant.fullApplication()));
            return "accepted";
        }
        Task task = open.get(random.nextInt(open.size()));
        switch (random.nextInt(11)) {
            case 0 -> cases.add(restaurant.apply(Restaurant.fullApplication()));
            case 1 -> tasks.setAssignee(task.getId(), random.nextBoolean() ? "fire" : "market");
            case 2 -> tasks.setAssignee(task.getId(), null);
            case 3 -> tasks.addCandidateGroup(task.getId(), "leader");
            case 4 -> tasks.deleteCandidateGroup(task.getId(), random.nextBoolean() ? "leader" : "market");
            case 5 -> tasks.addCandidateUser(task.getId(), "office");
            case 6 -> tasks.deleteCandidateUser(task.getId(), "office");
            case 7 ->
                tasks.setDueDate(task.getId(), random.nextInt(4) == 0 ? null : Date.from(now.plusSeconds(90_000)));
            case 8 -> patrol.takeDue();
            case 9 -> end(task, random);
            default -> pass(task);
        }
        return task.getName();
    }

    /** Suspends and lets go on, cancels one task, or ends a whole case. */
    private void end(Task task, Random random) {
        String instance = task.getProcessInstanceId();
        if (random.nextInt(3) > 0) {
            runtime.suspendProcessInstanceById(instance);
            runtime.activateProcessInstanceById(instance);
        } else if (random.nextBoolean()) {
            runtime.createProcessInstanceModification(instance)
                    .cancelAllForActivity(task.getTaskDefinitionKey())
                    .startBeforeActivity(task.getTaskDefinitionKey())
                    .execute();
        } else {
            runtime.deleteProcessInstance(
                    cases.get(random.nextInt(cases.size())).getId(), "示例：撤销", true, true, false, false);
        }
    }

    private void pass(Task task) {
        if (task.getName().startsWith("审查")) {
            restaurantPass(task);
        }
    }

    private void restaurantPass(Task task) {
        tasks.setAssignee(task.getId(), null);
        commands.inNewTransaction(() -> {
            tasks.setAssignee(task.getId(), "market");
            tasks.complete(task.getId(), Map.of("reviewResult", "pass", "reviewOpinion", "符合条件"));
            return null;
        });
    }

    private void assertAlike(String after) {
        OpenTasks both = new OpenTasks(tasks, jdbc);
        List<String> numbers =
                cases.stream().map(ProcessInstance::getBusinessKey).toList();
        Map<String, OpenTasks.Listed> engine = both.inTheEngine(numbers);
        assertThat(both.inTheWorkList(engine.keySet(), numbers)).as(after).isEqualTo(engine);
    }
}
