package cn.suyuanban.investment;

import cn.suyuanban.investment.InvestmentRates.Outcome;
import cn.suyuanban.investment.InvestmentRates.Story;
import cn.suyuanban.investment.LeadHistory.Gate;
import cn.suyuanban.project.Projects;
import cn.suyuanban.project.facts.Snapshot;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leads of the county: what is done to them, in the transaction of the work itself, and the rates they add up to. */
@Service
@Transactional
public class InvestmentLeads {

    private final InvestmentRecords records;
    private final LeadRules rules;
    private final Projects projects;
    private final Clock clock;

    InvestmentLeads(InvestmentRecords records, InvestmentSettings settings, Projects projects, Clock clock) {
        this.records = records;
        this.rules = new LeadRules(settings.protectionMonths(), clock.getZone());
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * Registers a lead for a unit, or claims the one that another unit registered: the record stays one.
     *
     * @return the case of the record that holds from now on
     * @throws LeadRefusedException with code {@code lead-known}, {@code lead-signed}, {@code link-unknown} or {@code
     *     amount-missing}
     */
    public String register(Lead lead, String unit, String actor, Instant at, String text) {
        if (lead.amount().signum() <= 0) {
            throw new LeadRefusedException("amount-missing", "拟投资额没有填写或不大于零，请填写；增资只填增加的部分");
        }
        String before = lead.link().number();
        if (before != null && !records.exists(before)) {
            throw new LeadRefusedException("link-unknown", "没有编号为“" + before + "”的招商线索，请核对原线索编号");
        }
        Optional<Lead> same = records.same(lead);
        if (same.isPresent()) {
            String caseId = same.get().caseId();
            records.append(caseId, rules.claimed(records.history(caseId), unit, actor, at, text));
            return caseId;
        }
        records.insert(lead);
        records.append(lead.caseId(), LeadEvent.of(LeadAct.REGISTER, unit, actor, at, text));
        return lead.caseId();
    }

    /**
     * Records what happens to a lead next.
     *
     * @throws LeadRefusedException with the reason
     */
    public LeadHistory record(String caseId, LeadEvent event) {
        records.lock(caseId);
        LeadHistory longer = rules.next(records.history(caseId), event);
        records.append(caseId, event);
        return longer;
    }

    @Transactional(readOnly = true)
    public LeadHistory history(String caseId) {
        return records.history(caseId);
    }

    /** The gates that have not passed, those refused and those not yet judged. */
    @Transactional(readOnly = true)
    public List<Gate> closedGates(String caseId) {
        return rules.closedGates(records.history(caseId));
    }

    /** The rates of today. */
    @Transactional(readOnly = true)
    public InvestmentRates rates() {
        Map<String, LeadHistory> histories = records.histories();
        List<Story> stories = records.all().stream()
                .map(lead -> story(lead, histories.get(lead.caseId())))
                .toList();
        return InvestmentRates.on(LocalDate.now(clock), clock.getZone(), stories);
    }

    private Story story(Lead lead, LeadHistory history) {
        return new Story(lead, history, history.projectCode().map(this::outcome).orElse(Outcome.NONE));
    }

    private Outcome outcome(String code) {
        BigDecimal invested = projects.last(code).flatMap(Snapshot::invested).orElse(BigDecimal.ZERO);
        return projects.find(code)
                .map(project ->
                        new Outcome(project.dates().started(), project.dates().inProduction(), invested))
                .orElse(Outcome.NONE);
    }
}
