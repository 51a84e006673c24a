package cn.suyuanban.investment;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.investment.InvestmentRates.Outcome;
import cn.suyuanban.investment.InvestmentRates.Story;
import cn.suyuanban.investment.LeadHistory.Gate;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectRecords;
import cn.suyuanban.project.facts.Snapshot;
import cn.suyuanban.project.facts.SnapshotRecords;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leads of the county: what is done to them, in the transaction of the work itself, and the rates they add up to. */
@Service
@Transactional
public class InvestmentLeads {

    private final InvestmentRecords records;
    private final LeadRules rules;
    private final ProjectRecords projects;
    private final SnapshotRecords snapshots;
    private final Clock clock;

    InvestmentLeads(
            InvestmentRecords records,
            InvestmentSettings settings,
            ProjectRecords projects,
            SnapshotRecords snapshots,
            Clock clock) {
        this.records = records;
        this.rules = new LeadRules(settings.protectionMonths(), clock.getZone());
        this.projects = projects;
        this.snapshots = snapshots;
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
        return rates(LocalDate.now(clock));
    }

    /** The rates as they were at the end of a day: of what had happened by then, and had been reported by then. */
    @Transactional(readOnly = true)
    public InvestmentRates rates(LocalDate day) {
        return InvestmentRates.of(counted(day));
    }

    /** The leads that the figures of a day are counted over. */
    @Transactional(readOnly = true)
    public CountedLeads counted(LocalDate day) {
        Map<String, LeadHistory> histories = records.historiesBefore(WorkingCalendar.startOf(day.plusDays(1)));
        Set<String> codes = histories.values().stream()
                .flatMap(history -> history.projectCode().stream())
                .collect(Collectors.toSet());
        Map<String, Outcome> outcomes = outcomes(codes, day, WorkingCalendar.endOf(day));
        Map<String, Set<String>> chains = records.chains();
        List<Story> stories = records.all().stream()
                .filter(lead -> histories.containsKey(lead.caseId()))
                .map(lead -> story(
                        lead, histories.get(lead.caseId()), outcomes, chains.getOrDefault(lead.number(), Set.of())))
                .toList();
        return CountedLeads.on(day, clock.getZone(), stories);
    }

    private Map<String, Outcome> outcomes(Set<String> codes, LocalDate day, Instant known) {
        Map<String, Snapshot> figures = snapshots.asOf(codes, day, known);
        return projects.ofCodes(codes).stream()
                .collect(Collectors.toMap(
                        Project::code,
                        project -> new Outcome(
                                project.dates().started(),
                                project.dates().inProduction(),
                                Optional.ofNullable(figures.get(project.code()))
                                        .flatMap(Snapshot::invested)
                                        .orElse(BigDecimal.ZERO))));
    }

    private static Story story(Lead lead, LeadHistory history, Map<String, Outcome> outcomes, Set<String> chains) {
        return new Story(lead, history, history.projectCode().map(outcomes::get).orElse(Outcome.NONE), chains);
    }
}
