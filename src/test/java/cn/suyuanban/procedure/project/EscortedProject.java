package cn.suyuanban.procedure.project;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.project.ProjectSchedules;
import cn.suyuanban.project.Projects;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Words for walking a project of three milestones; signed on Monday 2026-03-02 at 09:00, to produce on 2026-03-20. */
public abstract class EscortedProject {

    static final String TODAY = "2026-03-02";
    static final String SMALL = """
            [{"id":"filing","name":"承诺备案","unit":"approval","days":2,"after":"","kind":"COMMITMENT"},
             {"id":"permit","name":"施工许可","unit":"housing","days":3,"after":"filing","kind":"PERMIT"},
             {"id":"build","name":"建设竣工","unit":"team","days":5,"after":"permit","kind":"LAND_COMPLETION"}]""";

    /** The plan of a project that has to open and nothing else. */
    public static final String ONE =
            "[{\"id\":\"open\",\"name\":\"开业\",\"unit\":\"team\",\"days\":5,\"after\":\"\",\"kind\":\"PLAIN\"}]";

    private static final AtomicInteger CODES = new AtomicInteger();

    @Autowired
    Restaurant counter;

    @Autowired
    Journey journey;

    @Autowired
    Projects projects;

    @Autowired
    ProjectSchedules schedules;

    @Autowired
    AuditTrail trail;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    ProcessInstance project;
    String code;

    private final Map<String, String> joined = new HashMap<>();

    @AfterEach
    void endWithItsTest() {
        if (project != null
                && runtime.createProcessInstanceQuery()
                                .processInstanceId(project.getId())
                                .count()
                        > 0) {
            runtime.deleteProcessInstance(project.getId(), "test");
        }
        joined.forEach(identity::deleteMembership);
    }

    void join(String user, String group) {
        identity.createMembership(user, group);
        joined.put(user, group);
    }

    static Map<String, Object> registration(String code) {
        Map<String, Object> form = new HashMap<>();
        form.put("projectCode", code);
        form.put("projectName", "示例项目 " + code);
        form.put("applicantName", "绛县示例企业");
        form.put("cluster", "新材料");
        form.put("industrial", true);
        form.put("totalInvestment", 12000);
        form.put("annualPlan", 6000);
        form.put("escortUnit", "开发区");
        form.put("plannedStart", "2026-03-16");
        form.put("projectAgent", "hotline");
        form.put("mandateDocument", "示例委托〔2026〕1号");
        return form;
    }

    public static Map<String, Object> people() {
        Map<String, Object> form = new HashMap<>();
        form.put("projectLeader", "leader");
        form.put("teamHead", "market");
        form.put("teamMembers", "fire，city");
        form.put("escortUnit", "开发区");
        return form;
    }

    public static Map<String, Object> plan(String rows, String end) {
        Map<String, Object> form = new HashMap<>();
        form.put("productionDate", end);
        form.put("planReason", "首次排定");
        form.put("planMilestones", SpinValues.jsonValue(rows).create());
        return form;
    }

    void registered() {
        registered(Map.of());
    }

    void registered(Map<String, Object> other) {
        counter.at(TODAY + "T09:00");
        code = "ESCORT-" + CODES.incrementAndGet();
        Map<String, Object> form = registration(code);
        form.putAll(other);
        project = counter.start("project-escort", "team", form);
    }

    void staffed() {
        registered();
        does("明确领导和专班", "team", people());
    }

    void planned() {
        staffed();
        does("编制方案", "team", plan(SMALL, "2026-03-20"));
    }

    /** The project moves; its first milestone is open until 2026-03-10. */
    void moving() {
        planned();
        approves("leader");
    }

    void approves(String user) {
        does("领导审定", user, Map.of("planDecision", "approve", "planOpinion", "同意"));
    }

    void does(String step, String user, Map<String, Object> form) {
        journey.complete(project, step, user, form);
    }

    Task milestone(String id) {
        return journey.openTasks(project).stream()
                .filter(task -> task.getName().startsWith("推进"))
                .filter(task -> id.equals(tasks.getVariable(task.getId(), "milestoneId")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " 不在推进"));
    }

    void finishes(String milestone, String user, String from, String to) {
        counter.complete(milestone(milestone).getId(), user, finish(from, to));
    }

    public static Map<String, Object> finish(String from, String to) {
        return Map.of("milestoneStartedOn", from, "milestoneFinishedOn", to, "milestoneEvidence", "示例批文");
    }

    ProcessInstance reports(String milestone, String user, int slip) {
        return counter.act(
                "report-milestone",
                user,
                project,
                Map.of("milestoneId", milestone, "slipDays", slip, "progressNote", "等待设备"));
    }

    ProcessInstance asksToProduceOn(String day) {
        return counter.act(
                "replan-project", "team", project, Map.of("newProductionDate", day, "replanReason", "设备推迟到货"));
    }

    void decides(ProcessInstance request, String user, String decision) {
        journey.complete(request, "审定投产日期", user, Map.of("replanDecision", decision, "replanOpinion", "见理由"));
    }

    void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(BadUserRequestException.class).hasMessageStartingWith(code + ": ");
    }

    /** Everything the log of the case says was done. */
    List<String> log() {
        return trail.ofCase(project.getId()).stream()
                .filter(AuditEntry::done)
                .map(AuditEntry::text)
                .toList();
    }

    void dueAt(String milestone, String localTime) {
        Instant due = milestone(milestone).getDueDate().toInstant();
        assertThat(due).isEqualTo(county(localTime));
    }
}
