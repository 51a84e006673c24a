package cn.suyuanban.procedure.lead;

import cn.suyuanban.lead.Lead;
import cn.suyuanban.lead.Lead.Disposition;
import cn.suyuanban.lead.Lead.Outcome;
import cn.suyuanban.lead.Lead.Source;
import cn.suyuanban.lead.LeadIntake;
import cn.suyuanban.lead.LeadReading;
import cn.suyuanban.lead.LeadWork;
import cn.suyuanban.lead.NewLead;
import cn.suyuanban.lead.NewLead.Accused;
import cn.suyuanban.lead.NewLead.Reporter;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Words for walking a lead from its report to its answer. */
public abstract class OpenLead {

    protected static final List<String> FIRST = List.of("inspector", "inspector-first");
    protected static final List<String> SECOND = List.of("inspector", "inspector-second");

    @Autowired
    protected Restaurant counter;

    @Autowired
    protected Journey journey;

    @Autowired
    protected LeadIntake intake;

    @Autowired
    protected LeadWork work;

    @Autowired
    protected LeadReading reading;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CaseFiles files;

    protected LeadIntake.Receipt receipt;
    protected ProcessInstance lead;

    /** Monday. */
    @BeforeEach
    protected void mondayMorning() {
        counter.at("2026-11-02T09:00");
    }

    protected static NewLead report(Accused accused) {
        return new NewLead(Source.REPORT, null, true, new Reporter("举报人示例", "13800000009"), accused, "收受礼品，办事拖延");
    }

    protected static Accused marketOfficer() {
        return new Accused("market", "", "被反映人示例");
    }

    protected void taken(NewLead said) {
        receipt = intake.take(said, null);
        lead = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(receipt.number())
                .singleResult();
    }

    protected void reported() {
        taken(report(marketOfficer()));
    }

    protected void assigned(boolean keySupervised) {
        reported();
        as("li", FIRST, () -> work.classify(receipt.number(), "A3", "inspector-first", keySupervised, ""));
    }

    protected void accepted() {
        as("li", FIRST, () -> work.tell(receipt.number(), false));
    }

    protected void disposed() {
        as("li", FIRST, () -> work.dispose(receipt.number(), Disposition.VERIFICATION, "拟初步核实"));
    }

    protected void progress(boolean last) {
        as("li", FIRST, () -> work.report(receipt.number(), last, "已走访三家企业"));
    }

    protected void closed() {
        as("li", FIRST, () -> work.close(receipt.number(), Outcome.LIGHT, 2, "已处理"));
    }

    protected void answered() {
        as("li", FIRST, () -> work.tell(receipt.number(), true));
    }

    protected CaseFile file() {
        return files.findByNumber(receipt.number()).orElseThrow();
    }

    protected Lead known() {
        return intake.ofCase(file().id()).orElseThrow();
    }

    protected void as(String user, List<String> groups, Runnable work) {
        ask(user, groups, () -> {
            work.run();
            return null;
        });
    }

    protected <T> T ask(String user, List<String> groups, Supplier<T> work) {
        identity.setAuthentication(user, groups);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
