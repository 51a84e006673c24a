package cn.suyuanban.demo.year.story;

import cn.suyuanban.demo.year.Days;
import cn.suyuanban.demo.year.Staff;
import cn.suyuanban.demo.year.Story;
import cn.suyuanban.demo.year.Story.Teller;
import cn.suyuanban.demo.year.Tales;
import cn.suyuanban.investment.Region;
import cn.suyuanban.investment.chain.Chains;
import cn.suyuanban.investment.chain.Gap;
import cn.suyuanban.investment.chain.Gap.Aim;
import cn.suyuanban.investment.chain.Gap.Kind;
import cn.suyuanban.investment.chain.Gap.Part;
import cn.suyuanban.ledger.CaseFiles;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How 17 of the projects were won (招商引资): 7 fill the chain of one anchor firm (链主), 10 come from the three regions that
 * investors are sought in.
 *
 * <p>Each is a lead until it is handed over; the project goes on with what the lead knew.
 */
@Component
@Profile("demo")
@Order(45)
class Investors implements Tales {

    static final int FOR_CHAIN = 7;
    static final int FROM_REGIONS = 10;

    private static final String CHAIN = "主导产业链（示例）";
    private static final String OFFICE = "investment";
    private static final List<Region> REGIONS =
            List.of(Region.BEIJING_TIANJIN_HEBEI, Region.YANGTZE_DELTA, Region.PEARL_DELTA);
    private static final List<String> GATES = List.of("产业预审", "能耗预审", "环保预审", "安全预审", "用地预审");

    private final Staff staff;
    private final Chains chains;
    private final CaseFiles files;
    private final HistoryService history;

    Investors(Staff staff, Chains chains, CaseFiles files, HistoryService history) {
        this.staff = staff;
        this.chains = chains;
        this.files = files;
        this.history = history;
    }

    @Override
    public List<Tale> tales() {
        return List.of(new Tale("chain", days -> Story.tell("chain")
                .then(days.ago(364, 364), none -> writeChain())
                .ends()));
    }

    private void writeChain() {
        chains.add(CHAIN, "leader", "绛县示例机电装备公司");
        for (int number = 0; number < FOR_CHAIN; number++) {
            chains.add(new Gap(CHAIN, node(number), Part.DOWNSTREAM, Kind.MISSING, Aim.FILL, List.of()));
        }
    }

    /** When the lead of a project was found that is handed over at an instant; empty for one that nobody had to win. */
    static Optional<Instant> found(int number, Instant handedOver, Days days) {
        return number < FOR_CHAIN + FROM_REGIONS ? Optional.of(days.before(handedOver, 3)) : Optional.empty();
    }

    /** Tells of a lead until the project is there, whose case the story goes on with. */
    void tell(Teller story, int number, Map<String, Object> project, Instant found, Days days) {
        Instant contacted = days.soon(found);
        Instant judged = days.soon(contacted);
        Instant talked = days.after(found, 1);
        Instant visited = days.soon(talked);
        Instant passed = days.after(found, 2);
        Instant reviewed = days.soon(passed);
        Instant signed = days.after(found, 3);
        Instant incorporated = days.soon(signed);
        story.opens(found, () -> staff.start("investment-lead", OFFICE, lead(number, project)))
                .then(contacted, id -> does(id, "响应投资方", Map.of("contactText", "专人已联系（示例）")))
                .then(judged, id -> does(id, "研判线索", Map.of("judgeResult", "pass", "judgeOpinion", "可行（示例）")))
                .then(days.soon(judged), id -> does(id, "反馈投资方", Map.of("feedbackText", "已电话告知（示例）")))
                .then(talked, id -> does(id, "首谈", Map.of("talkText", "条件相合（示例）")))
                .then(visited, id -> does(id, "考察", Map.of("visitText", "已实地考察（示例）")))
                .then(passed, this::passGates)
                .then(reviewed, id -> staff.does(id, "公平竞争审查", "market", fair()))
                .then(signed, id -> does(id, "签约", contract(project)))
                .then(incorporated, id -> does(id, "企业注册", company(project)))
                .becomes(days.soon(incorporated), id -> handOver(id, project));
    }

    private void does(String id, String step, Map<String, Object> form) {
        staff.does(id, step, OFFICE, form);
    }

    private void passGates(String id) {
        GATES.forEach(gate -> staff.departments(id, gate, Map.of("gateResult", "pass", "gateOpinion", "符合条件（示例）")));
    }

    private String handOver(String id, Map<String, Object> project) {
        Map<String, Object> form = new HashMap<>(project);
        form.keySet().removeAll(List.of("applicantName", "cluster", "totalInvestment"));
        staff.does(id, "转入项目护航", "team", form);
        String number = (String) history.createHistoricVariableInstanceQuery()
                .processInstanceId(id)
                .variableName("escortNumber")
                .singleResult()
                .getValue();
        return files.findByNumber(number).orElseThrow().id();
    }

    private static Map<String, Object> lead(int number, Map<String, Object> project) {
        Map<String, Object> form = new HashMap<>();
        form.put("applicantName", "示例投资方" + (number + 1));
        form.put("leadProject", project.get("projectName"));
        form.put("cluster", project.get("cluster"));
        form.put("intendedAmount", project.get("totalInvestment"));
        form.put("reportingUnit", "开发区");
        form.put("leadSource", "企业引荐（示例）");
        form.put("linkKind", "FIRST");
        if (number < FOR_CHAIN) {
            form.put("investorRegion", Region.SHANXI.name());
            form.put("chainName", CHAIN);
            form.put("chainNode", node(number));
        } else {
            form.put("investorRegion", REGIONS.get(number % REGIONS.size()).name());
        }
        return form;
    }

    private static String node(int number) {
        return "示例环节 " + (number + 1);
    }

    private static Map<String, Object> fair() {
        return Map.of("fairResult", "pass", "fairOpinion", "未见排除限制竞争（示例）");
    }

    private static Map<String, Object> contract(Map<String, Object> project) {
        return Map.of("contractKind", "FORMAL", "signedAmount", project.get("totalInvestment"), "contractText", "示例合同");
    }

    private static Map<String, Object> company(Map<String, Object> project) {
        return Map.of("companyName", project.get("applicantName"), "companyText", "示例注册");
    }
}
