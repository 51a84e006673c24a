package cn.suyuanban.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** Words for walking any matter built of the shared parts, across the instances it calls. */
@TestComponent
public class Journey {

    @Autowired
    private Restaurant counter;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private CaseFiles files;

    /** Hands an application in at the counter. */
    public ProcessInstance apply(String matter, Map<String, Object> form) {
        Map<String, Object> values = new HashMap<>(form);
        values.putIfAbsent("applicantName", "绛县示例申请人");
        values.putIfAbsent("contactName", "张三");
        values.putIfAbsent("contactPhone", "13800000000");
        return counter.start(matter, "window", values);
    }

    /** Hands an application in and has it accepted. */
    public ProcessInstance accepted(String matter, Map<String, Object> form) {
        ProcessInstance instance = apply(matter, form);
        complete(instance, "核对申请材料", "window", Map.of("checkResult", "accept"));
        return instance;
    }

    /** An applicant whose application is not accepted. */
    public ProcessInstance notAccepted(String matter, Map<String, Object> form) {
        ProcessInstance instance = apply(matter, form);
        complete(instance, "核对申请材料", "window", Map.of("checkResult", "refuse", "refusalReason", "不属于本县管辖"));
        return instance;
    }

    /** An applicant who never brings what is missing. */
    public ProcessInstance returned(String matter, Map<String, Object> form) {
        ProcessInstance instance = apply(matter, form);
        complete(instance, "核对申请材料", "window", Map.of("checkResult", "supplement", "missingMaterials", "申请书未签字"));
        fireTimer(instance, "Event_SupplementOverdue");
        return instance;
    }

    /** Names of the steps of a case that are open, wherever they are drawn. */
    public List<String> openSteps(ProcessInstance instance) {
        return openTasks(instance).stream().map(Task::getName).sorted().toList();
    }

    public Task task(ProcessInstance instance, String name) {
        return openTasks(instance).stream()
                .filter(task -> task.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " 不在 " + openSteps(instance)));
    }

    public void complete(ProcessInstance instance, String name, String user, Map<String, Object> form) {
        counter.complete(task(instance, name).getId(), user, form);
    }

    /** Lets reviews pass, each by the name of its item. */
    public void pass(ProcessInstance instance, String... items) {
        passAs("office", instance, items);
    }

    /** The same in a department that has an account of its own. */
    public void passAs(String user, ProcessInstance instance, String... items) {
        for (String item : items) {
            complete(instance, "审查" + item, user, Map.of("reviewResult", "pass", "reviewOpinion", "符合条件"));
        }
    }

    public void refuse(ProcessInstance instance, String item, String reason) {
        complete(
                instance,
                "审查" + item,
                "office",
                Map.of("reviewResult", "refuse", "reviewOpinion", "不符合条件", "reviewReason", reason));
    }

    public void deliver(ProcessInstance instance) {
        Map<String, Object> form = new HashMap<>();
        form.put("remedyTold", true);
        form.put("deliveryMethod", "counter");
        form.put("deliveryDate", "2026-11-30");
        complete(instance, "制证送达", "window", form);
    }

    /** Rates as the applicant does, who knows the case's number. */
    public void rate(ProcessInstance instance, int rating) {
        runtime.createMessageCorrelation("case.rated")
                .processInstanceBusinessKey(file(instance).number())
                .setVariable("rating", rating)
                .setVariable("ratingText", "示例评价")
                .setVariable("ratingNamed", false)
                .correlateWithResult();
    }

    /** Delivers and rates well: the end of a case that went well or partly so. */
    public void deliverAndRate(ProcessInstance instance) {
        deliver(instance);
        rate(instance, 5);
        assertThat(instances(instance)).isEmpty();
    }

    /** The applicant withdraws; a department that works on the case enters it. */
    public void withdraw(ProcessInstance instance, String user) {
        counter.act("withdraw-case", user, instance, Map.of("withdrawReason", "不再办理"));
    }

    public CaseFile file(ProcessInstance instance) {
        return files.find(instance.getId()).orElseThrow();
    }

    public Job timer(ProcessInstance instance, String element) {
        return instances(instance).stream()
                .flatMap(id -> management.createJobQuery().processInstanceId(id).activityId(element).list().stream())
                .findFirst()
                .orElseThrow();
    }

    public void fireTimer(ProcessInstance instance, String element) {
        management.executeJob(timer(instance, element).getId());
    }

    /** Elements of the matter itself that were passed. */
    public TreeSet<String> passed(ProcessInstance instance) {
        TreeSet<String> passed = new TreeSet<>();
        history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .forEach(passed::add);
        return passed;
    }

    /** The last value of a variable of the matter itself, null if it has none. */
    public Object variable(ProcessInstance instance, String name) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .list()
                .stream()
                .map(HistoricVariableInstance::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What the form of an open step shows. */
    public Object taskVariable(ProcessInstance instance, String step, String variable) {
        return tasks.getVariable(task(instance, step).getId(), variable);
    }

    public List<Task> openTasks(ProcessInstance instance) {
        return instances(instance).stream()
                .flatMap(id -> tasks.createTaskQuery().processInstanceId(id).list().stream())
                .toList();
    }

    private List<String> instances(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery().rootProcessInstanceId(instance.getId()).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }
}
