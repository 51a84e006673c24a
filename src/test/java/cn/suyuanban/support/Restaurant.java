package cn.suyuanban.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.ledger.CaseFiles;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Words for walking 开办餐饮店 in tests: who hands in what, who completes which step with what. */
@TestComponent
@Import(CalledSteps.class)
public class Restaurant {

    public static final String KEY = "open-restaurant";

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CalledSteps called;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CaseFiles files;

    @Autowired
    private EngineClock clock;

    /** An application with no optional branch. */
    public static Map<String, Object> application() {
        Map<String, Object> form = new HashMap<>();
        form.put("applicantName", "绛县示例餐饮店");
        form.put("creditCode", "91140826MA0K000001");
        form.put("premisesAddress", "绛县示例路 1 号");
        form.put("floorArea", 120);
        form.put("contactName", "张三");
        form.put("contactPhone", "13800000000");
        form.put("foodBusiness", "热食类食品制售");
        form.put("publicGathering", false);
        form.put("outdoorSignboard", false);
        form.put("sellsTobacco", false);
        return form;
    }

    /** An application that takes every branch. */
    public static Map<String, Object> fullApplication() {
        Map<String, Object> form = application();
        form.put("publicGathering", true);
        form.put("fireCommitment", true);
        form.put("outdoorSignboard", true);
        form.put("signboardText", "示例餐饮");
        form.put("sellsTobacco", true);
        return form;
    }

    /** Hands an application in, as the counter does. */
    public ProcessInstance apply(Map<String, Object> form) {
        return start(KEY, "window", form);
    }

    /** Starts any process from its form, as somebody does in Tasklist. */
    public ProcessInstance start(String process, String user, Map<String, Object> form) {
        String definition = latestDefinition(process);
        return as(user, () -> forms.submitStartForm(definition, form));
    }

    /** Completes an open step as somebody, with what its form asks for. */
    public void complete(ProcessInstance instance, String element, String user, Map<String, Object> form) {
        complete(task(instance, element).getId(), user, form);
    }

    /** Completes an open step by the id of its task. */
    public void complete(String task, String user, Map<String, Object> form) {
        as(user, () -> {
            tasks.claim(task, user);
            forms.submitTaskForm(task, form);
            return null;
        });
    }

    /** The open step drawn as an element, of the matter or of a part it calls; null if it is not open. */
    public Task task(ProcessInstance instance, String element) {
        return open(instance).stream()
                .filter(task -> called.drawnAs(task).equals(element))
                .findFirst()
                .orElse(null);
    }

    public List<String> openSteps(ProcessInstance instance) {
        return open(instance).stream().map(called::drawnAs).sorted().toList();
    }

    /** The one timer of a case and the parts it calls. */
    public Job timer(ProcessInstance instance) {
        List<Job> timers = called.timers(instance);
        assertThat(timers).hasSize(1);
        return timers.get(0);
    }

    private List<Task> open(ProcessInstance instance) {
        return called.tasks(instance);
    }

    /** Takes a case through a plain acceptance, so that it waits for reviews. */
    public ProcessInstance accepted(Map<String, Object> form) {
        ProcessInstance instance = apply(form);
        complete(instance, "Activity_CheckMaterials", "window", Map.of("checkResult", "accept"));
        return instance;
    }

    /** Tells the applicant of a case that was handed in what is missing (一次性告知补正). */
    public void askForSupplement(ProcessInstance instance) {
        complete(
                instance,
                "Activity_CheckMaterials",
                "window",
                Map.of("checkResult", "supplement", "missingMaterials", "经营场所平面布局图"));
    }

    /** The case's number (办件编号). */
    public String number(ProcessInstance instance) {
        return files.find(instance.getId()).orElseThrow().number();
    }

    /** What the counter enters for an acceptance with a material to follow. */
    public static Map<String, Object> deferral() {
        return Map.of(
                "checkResult",
                "accept",
                "deferral",
                true,
                "deferredMaterials",
                "经营场所使用证明",
                "deferralPromiseSigned",
                true);
    }

    /** What a department enters that agrees. */
    public static Map<String, Object> pass() {
        return Map.of("reviewResult", "pass", "reviewOpinion", "符合条件");
    }

    /** Two officers find the premises as they should be. */
    public void visit(ProcessInstance instance) {
        complete(
                instance,
                "Activity_VisitSite",
                "market",
                Map.of(
                        "visitOfficerOne", "李四",
                        "visitOfficerTwo", "王五",
                        "visitDate", "2026-11-02",
                        "visitResult", "pass",
                        "visitRecord", "与申请一致"));
    }

    /** Delivers what was decided; with that the case is done. */
    public void deliver(ProcessInstance instance) {
        complete(
                instance,
                "Activity_DeliverResult",
                "window",
                Map.of("remedyTold", true, "deliveryMethod", "counter", "deliveryDate", "2026-11-30"));
    }

    /** Takes a case through an acceptance with a material to follow (容缺受理), which the applicant promised in writing. */
    public ProcessInstance deferred(Map<String, Object> form) {
        ProcessInstance instance = apply(form);
        complete(instance, "Activity_CheckMaterials", "window", deferral());
        return instance;
    }

    /** Starts a part that acts on a running case, which its form names by number. */
    public ProcessInstance act(String process, String user, ProcessInstance onCase, Map<String, Object> form) {
        Map<String, Object> values = new HashMap<>(form);
        values.put("caseNumber", onCase.getBusinessKey());
        return start(process, user, values);
    }

    /** Puts the clock at a time of the county's day. */
    public Instant at(String localDateTime) {
        Instant instant = county(localDateTime);
        clock.setTo(instant);
        return instant;
    }

    /** The instant of a local time in the county. */
    public static Instant county(String localDateTime) {
        return LocalDateTime.parse(localDateTime)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    private String latestDefinition(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private <T> T as(String user, Supplier<T> work) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(user, groups);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
