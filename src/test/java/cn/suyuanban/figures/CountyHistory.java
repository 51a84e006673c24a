package cn.suyuanban.figures;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.procedure.hotline.OpenRequest;
import cn.suyuanban.procedure.problem.OpenProblem;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.PausedCase;
import cn.suyuanban.support.Restaurant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * 示例: what happens to the cases of a small county from Monday 2025-06-09 to Tuesday 2025-07-01, day by day; restaurants are
 * promised in five working days.
 */
final class CountyHistory {

    private final Restaurant counter;
    private final Journey journey;
    private final Patrol patrol;
    private final RuntimeService runtime;
    private final List<ProcessInstance> started = new ArrayList<>();

    private ProcessInstance inTime;
    private ProcessInstance late;
    private ProcessInstance resumed;
    private ProcessInstance procedure;
    private ProcessInstance request;
    private ProcessInstance problem;

    CountyHistory(Restaurant counter, Journey journey, Patrol patrol, RuntimeService runtime) {
        this.counter = counter;
        this.journey = journey;
        this.patrol = patrol;
        this.runtime = runtime;
    }

    /** What is received: one case of each fate, two requests, two problems, two visits. */
    void firstWeek() {
        counter.at("2025-06-09T09:00");
        inTime = accepted();
        late = accepted();
        accepted();
        request = start("hotline-request", "hotline", OpenRequest.call("COMPLAINT", "NORMAL"));
        problem = start("problem-closure", "manager", found("2025-06-09"));
        counter.at("2025-06-10T09:00");
        resumed = accepted();
        ProcessInstance paused = accepted();
        answered();
        counter.at("2025-06-11T09:00");
        journey.withdraw(inTime, "market");
        start("open-restaurant", "window", Restaurant.application());
        visited();
        counter.at("2025-06-12T10:00");
        procedure = new PausedCase(counter).pause(resumed);
        new PausedCase(counter).pause(paused);
        patrol.takeDue();
    }

    /** Promises run out, one of them broken for good; the second request waits too long. */
    void secondWeek() {
        counter.at("2025-06-16T09:00");
        start("problem-closure", "manager", found("2025-06-16"));
        start("hotline-request", "hotline", OpenRequest.call("HELP", "LIVELIHOOD"));
        counter.at("2025-06-17T09:00");
        patrol.takeDue();
        worked();
        counter.at("2025-06-18T16:00");
        patrol.takeDue();
    }

    void thirdWeek() {
        counter.at("2025-06-20T09:00");
        struckOff();
        counter.at("2025-06-24T09:00");
        accepted();
        counter.at("2025-06-25T11:00");
        counter.complete(procedure, "Activity_FinishProcedure", "market", Map.of("pauseResult", "检测合格"));
        counter.at("2025-06-26T09:00");
        accepted();
        counter.at("2025-06-30T09:00");
        patrol.takeDue();
        journey.withdraw(late, "market");
    }

    /** The problem comes back, and a visit is planned that has not been held. */
    void lastDay() {
        counter.at("2025-07-01T10:00");
        patrol.takeDue();
        counter.act("reopen-problem", "manager", problem, Map.of("reopenReason", "又被要求补办"));
        planned("2025-07-02");
    }

    /** Other tests of the shared engine must not meet what is left open here. */
    void end() {
        counter.at("2025-07-01T16:00");
        started.stream()
                .map(ProcessInstance::getId)
                .filter(id -> runtime.createProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0)
                .forEach(id -> runtime.deleteProcessInstance(id, "test"));
    }

    private ProcessInstance accepted() {
        ProcessInstance instance = counter.accepted(Restaurant.application());
        started.add(instance);
        return instance;
    }

    private ProcessInstance start(String process, String user, Map<String, Object> form) {
        ProcessInstance instance = counter.start(process, user, form);
        started.add(instance);
        return instance;
    }

    private void answered() {
        does(request, "核对分类", "hotline", OpenRequest.about("COMPLAINT", "NORMAL", null));
        does(request, "派单", "hotline", Map.of("handlingUnit", "city"));
        does(request, "签收或者退单", "city", Map.of("dispatchAnswer", "SIGN"));
        does(request, "首次联系", "city", Map.of("contactResult", "已说明由城管办理"));
        does(request, "办理诉求", "city", Map.of("workResult", "已更换灯具"));
        does(request, "答复诉求人", "city", Map.of("replyText", "路灯已修复，电话答复"));
    }

    /** The caller is asked after the end of the promise, which was kept long before. */
    private void worked() {
        does(
                request,
                "回访诉求人",
                "hotline",
                Map.of("contacted", "yes", "solved", "yes", "satisfaction", "FAIR", "callBackText", "见录音"));
        does(problem, "列责任清单", "manager", OpenProblem.dutyAlone());
        does(problem, "认领或者提出异议", "fire", Map.of("assignmentAnswer", "CLAIM"));
        does(problem, "制定整改措施", "fire", Map.of("measures", "本周安排验收", "stageGoal", "取得验收意见书"));
        does(problem, "整改问题", "fire", Map.of("workResult", "已验收"));
        does(problem, "申请销号", "fire", Map.of("evidence", "消防验收意见书一份"));
    }

    private void struckOff() {
        does(problem, "初核销号", "supervision", Map.of("checkVerdict", "CHECK", "checkText", "属实"));
        does(problem, "签字销号", "market-head", Map.of("signVerdict", "SIGN", "signText", "同意"));
        does(problem, "请企业确认", "manager", OpenProblem.confirmation());
        does(problem, "销号", "manager", Map.of("closeText", "手续齐全"));
    }

    private void visited() {
        ProcessInstance visit = planned("2025-06-11");
        does(
                visit,
                "走访",
                "team",
                Map.of("visitHeld", "yes", "heldOn", "2025-06-11", "participants", "李四", "visitSummary", "听取意见"));
        does(visit, "登记发现的问题", "team", Map.of("findingHandling", "NONE"));
    }

    private ProcessInstance planned(String day) {
        Map<String, Object> form =
                new HashMap<>(Map.of("applicantName", "示例统计企业 " + UUID.randomUUID(), "visitWay", "FIELD"));
        form.put("plannedOn", day);
        form.put("escortLeader", "县领导");
        form.put("participants", "李四");
        return start("research-visit", "team", form);
    }

    private void does(ProcessInstance instance, String step, String user, Map<String, Object> form) {
        journey.complete(instance, step, user, form);
    }

    private static Map<String, Object> found(String day) {
        Map<String, Object> form = OpenProblem.finding();
        form.put("foundOn", day);
        return form;
    }
}
