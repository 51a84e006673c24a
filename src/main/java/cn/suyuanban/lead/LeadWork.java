package cn.suyuanban.lead;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.lead.Lead.Disposition;
import cn.suyuanban.lead.Lead.Outcome;
import cn.suyuanban.lead.NewLead.Accused;
import cn.suyuanban.lead.conduct.Behaviour;
import cn.suyuanban.lead.conduct.Behaviours;
import cn.suyuanban.lead.conduct.Units;
import cn.suyuanban.lead.evidence.EvidenceStore;
import cn.suyuanban.lead.seal.SealedJson;
import cn.suyuanban.lead.seal.SealedKind;
import cn.suyuanban.lead.seal.SealedRows;
import cn.suyuanban.lead.seal.SealedText;
import cn.suyuanban.material.Arrivals;
import cn.suyuanban.material.Upload;
import cn.suyuanban.security.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does the steps of a lead (线索办理): what is sealed and the step of the process in one transaction.
 *
 * <p>Its words never pass through the engine, so a step is done here and not in the form of its task.
 */
@Service
public class LeadWork {

    /** From the disposition on, key supervision reports within fifteen days (示例). */
    private static final Limit REPORT = Limit.parse("15CD");

    private static final int LONGEST = 8000;

    private final LeadRecords records;
    private final LeadReading reading;
    private final LeadTasks tasks;
    private final SealedRows sealed;
    private final SealedJson json;
    private final EvidenceStore evidence;
    private final Arrivals arrivals;
    private final TransactionOperations transactions;
    private final Behaviours behaviours;
    private final Units units;
    private final LeadSettings settings;
    private final CurrentUser user;
    private final WorkingCalendar calendar;
    private final Clock clock;

    LeadWork(
            LeadRecords records,
            LeadReading reading,
            LeadTasks tasks,
            SealedRows sealed,
            SealedJson json,
            EvidenceStore evidence,
            Arrivals arrivals,
            TransactionOperations transactions,
            Behaviours behaviours,
            Units units,
            LeadSettings settings,
            CurrentUser user,
            WorkingCalendar calendar,
            Clock clock) {
        this.records = records;
        this.reading = reading;
        this.tasks = tasks;
        this.sealed = sealed;
        this.json = json;
        this.evidence = evidence;
        this.arrivals = arrivals;
        this.transactions = transactions;
        this.behaviours = behaviours;
        this.units = units;
        this.settings = settings;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Classifies a lead and assigns it (R57).
     *
     * @param unit group of the unit that gets it, or {@code superior}
     * @param accusedUnit group of the unit it turned out to be about, empty if it is known or none of the groups
     * @throws LeadRefusedException with the reason; the step stays open
     */
    @Transactional
    public void classify(String number, String behaviour, String unit, boolean keySupervised, String accusedUnit) {
        Lead lead = begin(number);
        Behaviour found = behaviours
                .find(behaviour)
                .orElseThrow(() -> new LeadRefusedException("behaviour-without-basis", "行为目录中没有这一行为，或者它没有依据，请从目录中选择"));
        Accused accused = accused(lead, accusedUnit);
        LeadRules.requireCandidate(unit, settings.units(), accused);
        if (unit.equals(LeadRules.SUPERIOR)) {
            records.handUp(lead.id(), found, clock.instant());
        } else {
            records.assign(lead.id(), found, unit, keySupervised);
        }
        finish(lead, LeadStep.CLASSIFY);
    }

    /** Says how a lead is handled, with the reasons. */
    @Transactional
    public void dispose(String number, Disposition disposition, String opinion) {
        Lead lead = begin(number);
        Instant now = clock.instant();
        note(lead, SealedKind.OPINION, opinion);
        records.dispose(lead.id(), disposition, lead.keySupervised() ? calendar.due(now, REPORT) : null);
        finish(lead, LeadStep.DISPOSE);
    }

    /** Reports to key supervision; after its day only the report itself will do (R55). */
    @Transactional
    public void report(String number, boolean last, String progress) {
        Lead lead = begin(number);
        Instant now = clock.instant();
        if (!last && now.isAfter(lead.reportBy())) {
            throw new LeadRefusedException("lead-report-due", "重点督办应在十五日内报告结果，期限已到，请报送结果");
        }
        note(lead, SealedKind.PROGRESS, progress);
        if (last) {
            records.reported(lead.id(), now);
        }
        finish(lead, LeadStep.REPORT);
    }

    /** Closes a lead with a code and a number of people; why is sealed. */
    @Transactional
    public void close(String number, Outcome outcome, int people, String result) {
        Lead lead = begin(number);
        if (people < 0 || people > 999 || (outcome.concernsPeople() != people > 0)) {
            throw new LeadRefusedException("lead-people", "给予处理的，填写处理人数（1 至 999）；没有处理人员的，填 0");
        }
        note(lead, SealedKind.RESULT, result);
        records.close(lead.id(), outcome, people, clock.instant());
        finish(lead, LeadStep.CLOSE);
    }

    /** Records that the reporter finds the acceptance, or the result, under the lead's number (R56). */
    @Transactional
    public void tell(String number, boolean result) {
        Lead lead = begin(number);
        records.told(lead.id(), result, clock.instant());
        finish(lead, result ? LeadStep.TELL_RESULT : LeadStep.TELL_ACCEPTED);
    }

    /**
     * Adds evidence that came later, as long as the lead is open.
     *
     * @throws cn.suyuanban.material.MaterialRefusedException if a file is not in order; none is kept then
     */
    public void add(String number, List<Upload> files) {
        reading.requireHandler(number);
        arrivals.takeAll(
                files,
                arrived -> transactions.execute(status -> {
                    Lead lead = begin(number);
                    if (lead.status() == Lead.Status.DONE) {
                        throw new LeadRefusedException("lead-step-closed", "线索已经办结，不能再添加证据材料");
                    }
                    evidence.keep(lead.id(), arrived, user.id().orElseThrow());
                    reading.record(lead, "LEAD_FILES_ADDED", "添加证据材料 " + arrived.size() + " 个");
                    return lead;
                }));
    }

    /** The steps of a lead that are open. */
    public List<LeadStep> open(String number) {
        return tasks.open(number);
    }

    /** Groups a lead may be assigned to. */
    public List<String> candidates(LeadReading.LeadFile file) {
        return LeadRules.candidates(settings.units(), file.accused());
    }

    /** Who classifies reads whom a call or a letter is about; once a unit is named it stays (R57). */
    private Accused accused(Lead lead, String unit) {
        Accused said = reading.accused(lead);
        if (unit.isEmpty()) {
            return said;
        }
        if (unit.equals(Roles.INSPECTOR)) {
            throw new LeadRefusedException("lead-own-unit", "反映本级纪检监察机关的，不在这里写明单位，请选择移送上一级");
        }
        Accused named = said.of(unit);
        if (!said.unit().isEmpty() || !units.exists(unit)) {
            throw new LeadRefusedException("lead-accused-unit", "被反映单位已经写明，或者不在列出的单位中，请刷新页面后重新选择");
        }
        sealed.add(
                lead.id(),
                new SealedText(
                        SealedKind.ACCUSED,
                        json.write(named),
                        clock.instant(),
                        user.id().orElseThrow()));
        return named;
    }

    private Lead begin(String number) {
        String id = reading.requireHandler(number).id();
        records.lock(id);
        return reading.requireHandler(number);
    }

    private void note(Lead lead, SealedKind kind, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new LeadRefusedException("lead-text", "请写明情况，不超过 8000 字");
        }
        sealed.add(
                lead.id(), new SealedText(kind, text, clock.instant(), user.id().orElseThrow()));
    }

    private void finish(Lead lead, LeadStep step) {
        reading.record(lead, "LEAD_" + step, step.chinese());
        tasks.complete(lead.number(), step);
    }
}
