package cn.suyuanban.procedure.hotline;

import cn.suyuanban.hotline.Act;
import cn.suyuanban.hotline.HotlineEvent;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.Request;
import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Words for walking a request to the hotline; called on Monday 2026-11-02 at 09:00 unless a test says otherwise. */
public abstract class OpenRequest {

    @Autowired
    protected Restaurant counter;

    @Autowired
    Journey journey;

    @Autowired
    protected HotlineLedger requests;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    private AuditTrail trail;

    protected ProcessInstance request;

    /** Other tests of the shared engine must not meet what is left open here. */
    @AfterEach
    void endWithItsTest() {
        if (request != null
                && runtime.createProcessInstanceQuery()
                                .processInstanceId(request.getId())
                                .count()
                        > 0) {
            runtime.deleteProcessInstance(request.getId(), "test");
        }
    }

    static Map<String, Object> call() {
        return call("COMPLAINT", "NORMAL");
    }

    public static Map<String, Object> call(String type, String urgency) {
        Map<String, Object> form = new HashMap<>();
        form.put("requestScope", "OURS");
        form.put("applicantName", "群众");
        form.put("requestType", type);
        form.put("urgency", urgency);
        form.put("requestTheme", "市政设施");
        form.put("requestPlace", "古绛镇");
        form.put("requestText", "路灯多日不亮，请尽快修复");
        form.put("confidential", true);
        form.put("callerName", "王小明");
        form.put("callerPhone", "13900001234");
        return form;
    }

    protected void called(Map<String, Object> form) {
        called("2026-11-02T09:00", form);
    }

    void called(String at, Map<String, Object> form) {
        counter.at(at);
        request = counter.start("hotline-request", "hotline", form);
    }

    protected void classified() {
        does("核对分类", "hotline", about("COMPLAINT", "NORMAL", null));
    }

    public static Map<String, Object> about(String type, String urgency, String basis) {
        Map<String, Object> form = call(type, urgency);
        form.keySet().removeAll(List.of("applicantName", "requestText", "confidential", "callerName", "callerPhone"));
        form.put("correctionBasis", basis);
        return form;
    }

    void dispatched() {
        called(call());
        classified();
        dispatchedTo("city");
    }

    protected void dispatchedTo(String unit, String... supporters) {
        Map<String, Object> form = new HashMap<>(Map.of("handlingUnit", unit));
        if (supporters.length > 0) {
            form.put("supporterOne", supporters[0]);
        }
        if (supporters.length > 1) {
            form.put("supporterTwo", supporters[1]);
        }
        does("派单", "hotline", form);
    }

    protected void signed() {
        does("签收或者退单", "city", Map.of("dispatchAnswer", "SIGN"));
    }

    void returned() {
        does("签收或者退单", "city", Map.of("dispatchAnswer", "RETURN", "returnBasis", "路灯由住建部门管理（权责清单）"));
    }

    protected void contacted() {
        does("首次联系", "city", Map.of("contactResult", "已说明由城管办理"));
    }

    protected void worked() {
        does("办理诉求", "city", Map.of("workResult", "已更换灯具"));
    }

    protected void replied() {
        does("答复诉求人", "city", Map.of("replyText", "路灯已修复，电话答复"));
    }

    /** From the dispatch to the first reply. */
    protected void answered() {
        dispatched();
        signed();
        contacted();
        worked();
        replied();
    }

    void calledBack(String solved, String satisfaction) {
        does(
                "回访诉求人",
                "hotline",
                Map.of("contacted", "yes", "solved", solved, "satisfaction", satisfaction, "callBackText", "见录音"));
    }

    void does(String step, String user, Map<String, Object> form) {
        journey.complete(request, step, user, form);
    }

    ProcessInstance asks(String limit) {
        return counter.act(
                "extend-request", "city", request, Map.of("extensionLimit", limit, "extensionReason", "等待灯具到货"));
    }

    void decides(ProcessInstance extension, String decision) {
        journey.complete(
                extension, "审批延期", "hotline", Map.of("extensionDecision", decision, "extensionOpinion", "见申请"));
    }

    Request now() {
        return requests.find(request.getId());
    }

    protected Status status() {
        return now().status();
    }

    Instant due() {
        return requests.history(request.getId()).due();
    }

    protected List<Act> history() {
        return requests.history(request.getId()).events().stream()
                .map(HotlineEvent::act)
                .toList();
    }

    List<String> refusals() {
        return trail.ofCase(request.getId()).stream()
                .filter(entry -> !entry.done())
                .map(AuditEntry::code)
                .toList();
    }
}
