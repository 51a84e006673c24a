package cn.suyuanban.procedure.problem;

import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.problem.Act;
import cn.suyuanban.problem.ProblemEvent;
import cn.suyuanban.problem.ProblemLedger;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Words for walking a problem of an enterprise to its closure; found on Monday 2026-11-02 at 09:00. */
public abstract class OpenProblem {

    @Autowired
    protected Restaurant counter;

    @Autowired
    protected Journey journey;

    @Autowired
    protected ProblemLedger problems;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    protected ProcessInstance problem;

    private final List<ProcessInstance> found = new ArrayList<>();
    private final Map<String, String> joined = new HashMap<>();

    /** Lets somebody into a group more than the demonstration does, as one person of a small county may be. */
    void join(String user, String group) {
        identity.createMembership(user, group);
        joined.put(user, group);
    }

    @AfterEach
    void leaveAgain() {
        joined.forEach(identity::deleteMembership);
        joined.clear();
    }

    /** Who once claimed a step may read it for good; other tests of the shared engine must not meet such a step. */
    @AfterEach
    void endWithItsTest() {
        Stream.concat(found.stream(), Stream.ofNullable(problem))
                .map(ProcessInstance::getId)
                .filter(id -> runtime.createProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0)
                .forEach(id -> runtime.deleteProcessInstance(id, "test"));
        found.clear();
    }

    protected void found() {
        counter.at("2026-11-02T09:00");
        problem = counter.start("problem-closure", "manager", finding());
        found.add(problem);
    }

    public static Map<String, Object> finding() {
        Map<String, Object> form = new HashMap<>();
        form.put("applicantName", "绛县示例企业");
        form.put("problemSource", "VISIT");
        form.put("foundOn", "2026-11-02");
        form.put("problemText", "消防验收迟迟没有安排");
        form.put("problemCategory", "APPROVAL");
        form.put("severity", "较重");
        form.put("commonProblem", false);
        return form;
    }

    protected static Map<String, Object> duty() {
        Map<String, Object> form = new HashMap<>();
        form.put("leadLeader", "fire-head");
        form.put("responsibleUnit", "fire");
        form.put("responsiblePerson", "防火监督科科长");
        form.put("supervisingUnit", "supervision");
        form.put("rectifyLimit", "10WD");
        form.put("supporterOne", "market");
        form.put("supporterOneLimit", "3WD");
        form.put("supporterTwo", "city");
        form.put("supporterTwoLimit", "5WD");
        return form;
    }

    public static Map<String, Object> dutyAlone() {
        Map<String, Object> form = duty();
        form.keySet().removeIf(key -> key.startsWith("supporter"));
        return form;
    }

    /** Given to the fire brigade and claimed by it. */
    protected void claimed(Map<String, Object> duty) {
        found();
        does("列责任清单", "manager", duty);
        does("认领或者提出异议", "fire", Map.of("assignmentAnswer", "CLAIM"));
    }

    /** With measures; the work begins. */
    protected void planned(Map<String, Object> duty) {
        claimed(duty);
        does("制定整改措施", "fire", Map.of("measures", "本周安排验收", "stageGoal", "取得验收意见书"));
    }

    /** With evidence and nobody supporting. */
    void submitted() {
        planned(dutyAlone());
        workAndSubmit();
    }

    void workAndSubmit() {
        does("整改问题", "fire", Map.of("workResult", "已验收"));
        does("申请销号", "fire", Map.of("evidence", "消防验收意见书一份"));
    }

    void checked() {
        does("初核销号", "supervision", Map.of("checkVerdict", "CHECK", "checkText", "属实"));
    }

    void signed() {
        does("签字销号", "market-head", Map.of("signVerdict", "SIGN", "signText", "同意"));
    }

    void confirmed() {
        does("请企业确认", "manager", confirmation());
    }

    public static Map<String, Object> confirmation() {
        return Map.of(
                "satisfaction", "satisfied", "confirmWay", "phone", "confirmVerdict", "CONFIRM", "confirmText", "已解决");
    }

    protected void closed() {
        submitted();
        checked();
        signed();
        confirmed();
        does("销号", "manager", Map.of("closeText", "手续齐全"));
    }

    protected void does(String step, String user, Map<String, Object> form) {
        journey.complete(problem, step, user, form);
    }

    ProcessInstance asks(String kind, String limit) {
        return counter.act(
                "postpone-problem",
                "fire",
                problem,
                Map.of("postponeKind", kind, "postponeReason", "等待设备到货", "newLimit", limit));
    }

    void decides(ProcessInstance request, String user, String decision) {
        journey.complete(request, "审批延期挂账", user, Map.of("postponeDecision", decision, "postponeOpinion", "见申请"));
    }

    void reopen(String user) {
        counter.act("reopen-problem", user, problem, Map.of("reopenReason", "又被要求补办"));
    }

    Status status() {
        return problems.find(problem.getId()).status();
    }

    List<Act> history() {
        return problems.history(problem.getId()).events().stream()
                .map(ProblemEvent::act)
                .toList();
    }

    /** Whoever claimed a step and was refused gives it back, so that another can. */
    void putBack(ProcessInstance instance) {
        journey.openTasks(instance).forEach(task -> tasks.setAssignee(task.getId(), null));
    }

    List<String> refusals() {
        return trail.ofCase(problem.getId()).stream()
                .filter(entry -> !entry.done())
                .map(AuditEntry::code)
                .toList();
    }
}
