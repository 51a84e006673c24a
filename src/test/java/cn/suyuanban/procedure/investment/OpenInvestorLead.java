package cn.suyuanban.procedure.investment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.LeadAct;
import cn.suyuanban.investment.LeadEvent;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Words for walking an investor's lead, found on Monday 2026-03-02 at 09:00. */
public abstract class OpenInvestorLead {

    protected static final List<String> GATES = List.of("产业预审", "能耗预审", "环保预审", "安全预审", "用地预审");

    @Autowired
    protected Restaurant counter;

    @Autowired
    protected Journey journey;

    @Autowired
    protected InvestmentLeads leads;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected AuditTrail trail;

    protected ProcessInstance lead;

    /** Investor of this test alone: all tests share one list of leads. */
    protected final String investor = "示例投资方 " + UUID.randomUUID();

    private final List<ProcessInstance> opened = new ArrayList<>();

    @AfterEach
    void endWithItsTest() {
        opened.stream()
                .map(ProcessInstance::getId)
                .filter(id -> runtime.createProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0)
                .forEach(id -> runtime.deleteProcessInstance(id, "test"));
    }

    protected Map<String, Object> registration() {
        Map<String, Object> form = new HashMap<>();
        form.put("applicantName", investor);
        form.put("investorRegion", "YANGTZE_DELTA");
        form.put("leadProject", "示例轴承项目");
        form.put("cluster", "新装备");
        form.put("intendedAmount", 12000);
        form.put("reportingUnit", "开发区");
        form.put("leadSource", "展会上接触");
        form.put("linkKind", "FIRST");
        return form;
    }

    /** A lead registered with some fields otherwise. */
    protected ProcessInstance registers(Map<String, Object> other) {
        Map<String, Object> form = registration();
        form.putAll(other);
        ProcessInstance instance = counter.start("investment-lead", "investment", form);
        opened.add(instance);
        return instance;
    }

    protected void found() {
        counter.at("2026-03-02T09:00");
        lead = registers(Map.of());
    }

    protected void judged(String result) {
        does("响应投资方", "investment", Map.of("contactText", "专人已联系"));
        does("研判线索", "investment", Map.of("judgeResult", result, "judgeOpinion", "见材料"));
        does("反馈投资方", "investment", Map.of("feedbackText", "已电话告知"));
    }

    /** From the registration to the gates. */
    protected void visited() {
        found();
        judged("pass");
        does("首谈", "investment", Map.of("talkText", "条件相合"));
        does("考察", "investment", Map.of("visitText", "已实地考察"));
    }

    protected void gate(String gate, String result) {
        String user = gate.equals("安全预审") ? "fire" : "office";
        does(gate, user, Map.of("gateResult", result, "gateOpinion", "见意见"));
    }

    protected void reviews(String result) {
        does("公平竞争审查", "market", Map.of("fairResult", result, "fairOpinion", "见审查表"));
    }

    protected void revises(String decision) {
        does("调整合作条件", "investment", Map.of("termsDecision", decision, "termsReason", "取消奖励条款"));
    }

    /** From the registration to where a contract may be signed. */
    protected void reviewed() {
        visited();
        GATES.forEach(gate -> gate(gate, "pass"));
        reviews("pass");
    }

    protected void signs(String kind, Object wan) {
        does("签约", "investment", Map.of("contractKind", kind, "signedAmount", wan, "contractText", "示例合同 1 号"));
    }

    protected void incorporated() {
        does("企业注册", "investment", Map.of("companyName", "绛县示例轴承公司", "companyText", "示例注册"));
    }

    protected static Map<String, Object> handOver(String code) {
        Map<String, Object> form = new HashMap<>();
        form.put("projectCode", code);
        form.put("projectName", "示例轴承项目");
        form.put("industrial", false);
        form.put("annualPlan", 6000);
        form.put("escortUnit", "开发区");
        form.put("plannedStart", "2026-03-16");
        form.put("projectAgent", "hotline");
        form.put("mandateDocument", "示例委托〔2026〕1号");
        return form;
    }

    protected void does(String step, String user, Map<String, Object> form) {
        journey.complete(lead, step, user, form);
    }

    protected Task step(String name) {
        return journey.task(lead, name);
    }

    protected List<LeadAct> history() {
        return leads.history(lead.getId()).events().stream().map(LeadEvent::act).toList();
    }

    protected List<String> log() {
        return trail.ofCase(lead.getId()).stream()
                .filter(AuditEntry::done)
                .map(AuditEntry::text)
                .toList();
    }

    protected static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(BadUserRequestException.class).hasMessageStartingWith(code + ": ");
    }
}
