package cn.suyuanban.procedure.supervision;

import static cn.suyuanban.support.Restaurant.application;

import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.Restaurant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A case that food and fire review since Monday 2026-11-02 09:00, and is supervised Tuesday 10:00 with three working days to
 * reply, which end Friday 11-06 at the close of business.
 */
abstract class SupervisedCase {

    @Autowired
    Restaurant restaurant;

    @Autowired
    CaseSteps steps;

    @Autowired
    Notices notices;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AuditTrail trail;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    ProcessInstance instance;

    @BeforeEach
    void reviewedByFoodAndFire() {
        restaurant.at("2026-11-02T09:00");
        Map<String, Object> form = application();
        form.put("publicGathering", true);
        form.put("fireCommitment", true);
        instance = restaurant.accepted(form);
        restaurant.at("2026-11-03T10:00");
    }

    ProcessInstance supervise(String user) {
        return supervise(user, "3WD");
    }

    ProcessInstance supervise(String user, String limit) {
        return restaurant.act(
                "supervise-case", user, instance, Map.of("supervisionText", "请说明为何迟缓", "replyLimit", limit));
    }

    /** One demo account heads every department. */
    void reply(ProcessInstance supervision, String leader, Map<String, Object> form) {
        restaurant.complete(replyOf(supervision, leader).getId(), "market-head", form);
    }

    void review(ProcessInstance supervision, Map<String, Object> form) {
        restaurant.complete(supervision, "Activity_ReviewReplies", "supervision", form);
    }

    List<Task> replies(ProcessInstance supervision) {
        return tasks.createTaskQuery()
                .processInstanceId(supervision.getId())
                .taskDefinitionKey("Activity_ReplyToNotice")
                .list();
    }

    Task replyOf(ProcessInstance supervision, String leader) {
        return replies(supervision).stream()
                .filter(reply -> department(reply).equals(leader))
                .findFirst()
                .orElseThrow();
    }

    String department(Task task) {
        return steps.find(task.getId()).orElseThrow().department();
    }

    @SuppressWarnings("unchecked")
    List<String> shown(Task review) {
        return (List<String>) tasks.getVariable(review.getId(), "supervisionReplies");
    }

    List<Notice> told(String kind) {
        return notices.ofCase(instance.getId()).stream()
                .filter(notice -> notice.kind().equals(kind))
                .toList();
    }

    List<AuditEntry> done(String action) {
        return trail.ofCase(instance.getId()).stream()
                .filter(entry -> entry.action().equals(action) && entry.done())
                .toList();
    }

    long openOf(ProcessInstance part) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(part.getId())
                .count();
    }

    Set<String> passed(ProcessInstance part) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(part.getId()).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }
}
