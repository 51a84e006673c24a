package cn.suyuanban.deadline;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuyuanbanTest
@EveryDatabase
class PatrolTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Patrol patrol;

    @Autowired
    private Notices notices;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void actsExactlyOnceOnEachRung() {
        // given: the food review has 21 office hours and is due 2026-11-04 18:00
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        Task task = restaurant.task(instance, "Activity_ReviewFood");
        restaurant.at("2026-11-03T17:59");
        patrol.takeDue();
        assertThat(notices.ofSteps(List.of(task.getId()))).isEmpty();
        // when
        restaurant.at("2026-11-03T18:01");
        patrol.takeDue();
        patrol.takeDue();
        // then
        assertThat(rungs(task)).containsExactly("YELLOW");
        assertThat(restaurant.task(instance, "Activity_ReviewFood").getPriority())
                .isEqualTo(60);
        // when
        restaurant.at("2026-11-04T18:01");
        patrol.takeDue();
        restaurant.at("2026-11-05T09:00");
        patrol.takeDue();
        // then
        assertThat(rungs(task)).containsExactly("YELLOW", "ORANGE", "RED");
        assertThat(restaurant.task(instance, "Activity_ReviewFood").getPriority())
                .isEqualTo(90);
        assertThat(candidateGroups(task)).containsExactlyInAnyOrder("market", "market-head");
    }

    @Test
    void actsOnTheCaseWhenItsPromisePasses() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        // when: five working days later
        restaurant.at("2026-11-09T18:01");
        patrol.takeDue();
        // then: one for the step, one for the case
        assertThat(notices.ofCase(instance.getId()))
                .filteredOn(notice -> "RED".equals(notice.rung()))
                .extracting(Notice::stepId)
                .containsExactlyInAnyOrder(
                        restaurant.task(instance, "Activity_ReviewFood").getId(), instance.getId());
    }

    @Test
    void leavesACompletedStepAlone() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.apply(application());
        Task check = restaurant.task(instance, "Activity_CheckMaterials");
        restaurant.complete(instance, "Activity_CheckMaterials", "window", Map.of("checkResult", "accept"));
        // when
        restaurant.at("2026-11-03T18:01");
        patrol.takeDue();
        // then
        assertThat(notices.ofSteps(List.of(check.getId()))).isEmpty();
    }

    @Test
    void takesMoreThanOneBatch() {
        // given
        restaurant.at("2026-10-12T09:00");
        List<ProcessInstance> cases = IntStream.range(0, 120)
                .mapToObj(i -> restaurant.apply(application()))
                .toList();
        // when
        restaurant.at("2026-10-13T18:01");
        patrol.takeDue();
        // then
        assertThat(cases).allSatisfy(instance -> assertThat(notices.ofCase(instance.getId()))
                .extracting(Notice::rung)
                .containsExactly("YELLOW", "ORANGE", "RED"));
    }

    @Test
    void tellsTheSupervisionOfficeAndRaisesAnIncidentWhenTheHeadsGroupIsEmpty() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        identity.deleteMembership("market-head", "market-head");
        try {
            // when
            restaurant.at("2026-11-04T18:01");
            patrol.takeDue();
        } finally {
            identity.createMembership("market-head", "market-head");
        }
        // then
        Task task = restaurant.task(instance, "Activity_ReviewFood");
        assertThat(candidateGroups(task)).contains("supervision");
        assertThat(notices.ofSteps(List.of(task.getId())))
                .extracting(Notice::recipient)
                .containsExactly("market", "supervision", "supervision");
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(incident -> incident.getIncidentType())
                .containsOnly("escalation-recipient-missing");
    }

    @Test
    void lettingOneBadRowFailHoldsUpNoOther() {
        // given: two cases due together, one of which cannot be told because its notice is already there
        restaurant.at("2026-09-07T09:00");
        ProcessInstance bad = restaurant.accepted(application());
        ProcessInstance good = restaurant.accepted(application());
        String badTask = restaurant.task(bad, "Activity_ReviewFood").getId();
        jdbc.sql("insert into notice (case_id, step_id, rung, kind, recipient, title, body, issued_at)"
                        + " values (?, ?, 'YELLOW', 'YELLOW', 'market', 'x', 'x', current_timestamp)")
                .params(bad.getId(), badTask)
                .update();
        // when
        restaurant.at("2026-09-08T18:01");
        patrol.takeDue();
        // then: the good one was told; the bad one is visible, unchanged and put off
        assertThat(notices.ofCase(good.getId()))
                .filteredOn(notice -> "YELLOW".equals(notice.rung()))
                .hasSize(1);
        assertThat(restaurant.task(bad, "Activity_ReviewFood").getPriority()).isEqualTo(50);
        assertThat(runtime.createIncidentQuery().processInstanceId(bad.getId()).list())
                .extracting(incident -> incident.getIncidentType())
                .containsExactly("deadline-rung-failed");
        assertThat(jdbc.sql("select attempts from case_step where id = ?")
                        .param(badTask)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void runsEveryMinuteThroughItsOwnModel() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.apply(application());
        Job everyMinute = management
                .createJobQuery()
                .processDefinitionKey("deadline-patrol")
                .singleResult();
        // when
        restaurant.at("2026-11-03T18:01");
        management.executeJob(everyMinute.getId());
        // then
        assertThat(notices.ofCase(instance.getId()))
                .extracting(Notice::rung)
                .containsExactly("YELLOW", "ORANGE", "RED");
    }

    private List<String> rungs(Task task) {
        return notices.ofSteps(List.of(task.getId())).stream().map(Notice::rung).toList();
    }

    private List<String> candidateGroups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}
