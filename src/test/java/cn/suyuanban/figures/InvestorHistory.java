package cn.suyuanban.figures;

import static cn.suyuanban.support.Restaurant.county;

import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.Lead;
import cn.suyuanban.investment.Lead.Kind;
import cn.suyuanban.investment.Lead.Link;
import cn.suyuanban.investment.LeadAct;
import cn.suyuanban.investment.LeadEvent;
import cn.suyuanban.investment.LeadHistory.Gate;
import cn.suyuanban.investment.Region;
import cn.suyuanban.investment.chain.Chains;
import cn.suyuanban.investment.chain.Gap;
import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import cn.suyuanban.project.Projects;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 示例: the investors and projects of a small county, from December 2024 to 2025-07-01. */
final class InvestorHistory {

    private static final LocalDate STARTED = LocalDate.of(2025, 6, 20);

    private final InvestmentLeads leads;
    private final Chains chains;
    private final Projects projects;

    InvestorHistory(InvestmentLeads leads, Chains chains, Projects projects) {
        this.leads = leads;
        this.chains = chains;
        this.projects = projects;
    }

    /** One lead is signed for a chain, one from afar becomes a project; one is known of, one comes from nowhere. */
    void before() {
        chains.add("示例链", "leader", "示例链主");
        chains.add(new Gap("示例链", "铸件", Gap.Part.UPSTREAM, Gap.Kind.MISSING, Gap.Aim.FILL, List.of()));
        register("FIGURE-1", Region.SHANXI, Link.NONE, "2024-12-02T09:00");
        chains.fill("示例链", "铸件", "FIGURE-1");
        signed("FIGURE-1", "FORMAL", "150000000", "2024-12-10T09:00");
        register("FIGURE-2", Region.YANGTZE_DELTA, Link.NONE, "2024-12-03T09:00");
        signed("FIGURE-2", "FORMAL", "60000000", "2024-12-11T09:00");
        register("FIGURE-3", Region.PEARL_DELTA, Link.NONE, "2025-06-10T09:00");
        register("FIGURE-4", null, Link.NONE, "2025-06-10T09:00");
        signed("FIGURE-4", "INTENT", "100000000", "2025-06-11T09:00");
        project("FIGURE-A", "新材料", true, 120_000_000, Optional.of(STARTED));
        project("FIGURE-B", "", false, 300_000_000, Optional.empty());
        act("FIGURE-2", LeadAct.INCORPORATE, null, null, "2025-06-12T09:00");
        act("FIGURE-2", LeadAct.HAND_OVER, "FIGURE-A", null, "2025-06-12T10:00");
    }

    /** A second phase is signed, and a third project is reported in a second cluster. */
    void lastDay() {
        register("FIGURE-5", Region.SHANXI, new Link(Kind.EXPANSION, "FIGURE-1"), "2025-07-01T11:00");
        signed("FIGURE-5", "FORMAL", "20000000", "2025-07-01T12:00");
        project("FIGURE-C", "新装备", true, 90_000_000, Optional.empty());
    }

    private void register(String number, Region region, Link link, String at) {
        leads.register(
                new Lead(number, number, "示例投资方 " + number, region, "示例项目", "新材料", BigDecimal.TEN, link),
                "开发区",
                "market",
                county(at),
                "展会上接触");
    }

    private void signed(String number, String contract, String amount, String at) {
        act(number, LeadAct.JUDGE, null, null, at);
        act(number, LeadAct.TALK, null, null, at);
        act(number, LeadAct.VISIT, null, null, at);
        for (Gate gate : Gate.values()) {
            act(number, LeadAct.GATE, gate.name(), null, at);
        }
        act(number, LeadAct.REVIEW, null, null, at);
        act(number, LeadAct.SIGN, contract, new BigDecimal(amount), at);
    }

    private void act(String number, LeadAct act, String subject, BigDecimal amount, String at) {
        leads.record(number, new LeadEvent(act, subject, true, amount, "fire", county(at), "见材料"));
    }

    private void project(String code, String cluster, boolean industrial, long amount, Optional<LocalDate> started) {
        Optional<LocalDate> never = Optional.empty();
        projects.register(
                Project.listed(
                        code,
                        "示例项目" + code,
                        cluster,
                        Optional.of(industrial),
                        new Escort("", "", "开发区"),
                        new Dates(never, started, never, never, never),
                        ""),
                new Snapshot(
                        code,
                        LocalDate.of(2025, 5, 31),
                        Stage.STARTING,
                        BigDecimal.valueOf(amount),
                        Optional.empty(),
                        Optional.of(BigDecimal.valueOf(12_000_000)),
                        ""),
                "team");
    }
}
