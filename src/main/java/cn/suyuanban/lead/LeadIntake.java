package cn.suyuanban.lead;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.intake.TrackingCodes;
import cn.suyuanban.lead.NewLead.Accused;
import cn.suyuanban.lead.conduct.Units;
import cn.suyuanban.lead.evidence.EvidenceStore;
import cn.suyuanban.lead.seal.SealedJson;
import cn.suyuanban.lead.seal.SealedKind;
import cn.suyuanban.lead.seal.SealedRows;
import cn.suyuanban.lead.seal.SealedText;
import cn.suyuanban.material.Arrivals;
import cn.suyuanban.material.Arrivals.Arrival;
import cn.suyuanban.material.Upload;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes leads in (线索受理): sealed first, then a process that knows nothing but an id. */
@Service
public class LeadIntake {

    /** The variable by which the process finds what was sealed. */
    public static final String ID = "leadId";

    private static final String RECEIVED = "lead.received";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CONTENT = 8000;

    private final LeadRecords records;
    private final SealedRows sealed;
    private final SealedJson json;
    private final EvidenceStore evidence;
    private final Arrivals arrivals;
    private final Units units;
    private final TrackingCodes codes;
    private final RuntimeService runtime;
    private final EngineCommands commands;
    private final TransactionOperations transactions;
    private final Clock clock;

    LeadIntake(
            LeadRecords records,
            SealedRows sealed,
            SealedJson json,
            EvidenceStore evidence,
            Arrivals arrivals,
            Units units,
            TrackingCodes codes,
            RuntimeService runtime,
            EngineCommands commands,
            TransactionOperations transactions,
            Clock clock) {
        this.records = records;
        this.sealed = sealed;
        this.json = json;
        this.evidence = evidence;
        this.arrivals = arrivals;
        this.units = units;
        this.codes = codes;
        this.runtime = runtime;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether leads can be taken at all; not without a key. */
    public boolean isOpen() {
        return sealed.isOpen();
    }

    /**
     * Takes a lead.
     *
     * @param files evidence that comes with it
     * @param by who enters it, null for a reporter
     * @return number and, if somebody waits for an answer, the code for it
     * @throws LeadRefusedException with the reason; nothing is kept then
     * @throws cn.suyuanban.material.MaterialRefusedException if a file is not in order; nothing is kept then
     */
    public Receipt take(NewLead said, List<Upload> files, String by) {
        NewLead lead = said.about(recognised(said.accused()));
        require(lead);
        return arrivals.takeAll(files, arrived -> transactions.execute(status -> keep(lead, arrived, by)));
    }

    /** Takes a lead without files. */
    public Receipt take(NewLead said, String by) {
        return take(said, List.of(), by);
    }

    private Receipt keep(NewLead lead, List<Arrival> files, String by) {
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        records.insert(id, lead, now);
        if (lead.reporter() != null) {
            sealed.add(id, new SealedText(SealedKind.REPORTER, json.write(lead.reporter()), now, by));
        }
        sealed.add(id, new SealedText(SealedKind.ACCUSED, json.write(lead.accused()), now, by));
        sealed.add(id, new SealedText(SealedKind.CONTENT, lead.content(), now, by));
        evidence.keep(id, files, by);
        ProcessInstance started = commands.asProduct(() ->
                runtime.createMessageCorrelation(RECEIVED).setVariable(ID, id).correlateStartMessage());
        return new Receipt(started.getBusinessKey(), lead.awaited() ? codes.issue(started.getId()) : null);
    }

    /** Ties a lead to the case that was opened for it, once; a process nobody handed a lead does not run. */
    public Lead bind(String id, String caseId) {
        if (id == null || !records.bind(id, caseId)) {
            throw new LeadRefusedException("lead-unknown", "线索只能从举报页面或者线索登记页面受理，不能直接启动流程");
        }
        return ofCase(caseId).orElseThrow();
    }

    /** What is known of a lead without opening anything, by the case that was opened for it. */
    public Optional<Lead> ofCase(String caseId) {
        return records.ofCase(caseId);
    }

    /** The lead somebody asks about who has its number and code; empty if either is wrong, after the same work. */
    public Optional<Lead> ask(String number, String code) {
        return codes.open(number, code).flatMap(file -> ofCase(file.id()));
    }

    /** How many leads came of an inspection or a hotline request. */
    public int countOfOrigin(String number) {
        return records.ofOrigin(number);
    }

    /** A unit that was written instead of chosen is the same unit (R57); one that was made up is none. */
    private Accused recognised(Accused accused) {
        Optional<String> unit = accused.unit().isBlank()
                ? units.named(accused.unitName()).map(Units.Unit::id)
                : Optional.of(accused.unit()).filter(units::exists);
        return accused.of(unit.orElse(""));
    }

    private void require(NewLead lead) {
        if (!isOpen()) {
            throw new LeadRefusedException("lead-closed", "线索受理没有开通，请拨打 12388 反映");
        }
        Accused accused = lead.accused();
        if (lead.content().isBlank()) {
            throw new LeadRefusedException("lead-content-missing", "请写明反映的问题");
        }
        if (accused.unit().isBlank()
                && accused.unitName().isBlank()
                && accused.name().isBlank()) {
            throw new LeadRefusedException("lead-accused-missing", "请选择或者写明反映的是哪个单位或者哪个人");
        }
        if (lead.content().length() > LONGEST_CONTENT || longest(lead) > LONGEST_NAME) {
            throw new LeadRefusedException("lead-too-long", "填写的内容太长：问题不超过 8000 字，姓名、单位和联系方式不超过 200 字");
        }
        LeadRules.requireNotOwn(accused);
    }

    private static int longest(NewLead lead) {
        Accused accused = lead.accused();
        int longest = Math.max(accused.name().length(), accused.unitName().length());
        return lead.reporter() == null
                ? longest
                : Math.max(
                        longest,
                        Math.max(
                                lead.reporter().name().length(),
                                lead.reporter().contact().length()));
    }

    /**
     * What whoever handed a lead in gets.
     *
     * @param code null if nobody waits for an answer
     */
    public record Receipt(String number, String code) {

        /** The code is not to be printed by accident. */
        @Override
        public String toString() {
            return "Receipt[" + number + "]";
        }
    }
}
