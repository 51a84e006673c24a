package cn.suyuanban.lead;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.lead.LeadRules.Reader;
import cn.suyuanban.lead.NewLead.Accused;
import cn.suyuanban.lead.NewLead.Reporter;
import cn.suyuanban.lead.evidence.Evidence;
import cn.suyuanban.lead.evidence.EvidenceStore;
import cn.suyuanban.lead.evidence.OpenedEvidence;
import cn.suyuanban.lead.seal.SealedJson;
import cn.suyuanban.lead.seal.SealedKind;
import cn.suyuanban.lead.seal.SealedRows;
import cn.suyuanban.lead.seal.SealedText;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.security.StaffNames;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to what is sealed (R58): whoever is let in is on record before anything is answered.
 *
 * <p>Outside any transaction, so that the record stands whatever becomes of the request.
 */
@Service
public class LeadReading {

    private final LeadRecords records;
    private final SealedRows sealed;
    private final SealedJson json;
    private final EvidenceStore evidence;
    private final CurrentUser user;
    private final StaffNames names;
    private final AuditTrail trail;
    private final Clock clock;

    LeadReading(
            LeadRecords records,
            SealedRows sealed,
            SealedJson json,
            EvidenceStore evidence,
            CurrentUser user,
            StaffNames names,
            AuditTrail trail,
            Clock clock) {
        this.records = records;
        this.sealed = sealed;
        this.json = json;
        this.evidence = evidence;
        this.user = user;
        this.names = names;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Everything about a lead, for who works on it.
     *
     * @throws LeadRefusedException with code {@code lead-not-yours}, whether there is such a lead or not
     */
    @Transactional(propagation = Propagation.NEVER)
    public LeadFile read(String number) {
        Lead lead = requireHandler(number);
        record(lead, "LEAD_READ", "查阅线索内容");
        List<SealedText> texts = sealed.of(lead.id());
        return new LeadFile(
                lead,
                first(texts, SealedKind.REPORTER)
                        .map(text -> json.read(text, Reporter.class))
                        .orElse(null),
                accused(texts),
                first(texts, SealedKind.CONTENT).orElseThrow(),
                evidence.of(texts),
                texts.stream().filter(text -> text.kind().isNote()).toList());
    }

    /**
     * A file of a lead, for who works on it.
     *
     * @throws LeadRefusedException with code {@code lead-not-yours}, whether there is such a file or not
     */
    @Transactional(propagation = Propagation.NEVER)
    public OpenedEvidence file(String number, String id) {
        Lead lead = requireHandler(number);
        Evidence file = evidence.of(sealed.of(lead.id())).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(LeadRefusedException::notYours);
        record(lead, "LEAD_FILE_READ", "查阅线索附件 " + id);
        return new OpenedEvidence(file, out -> evidence.writeTo(lead.id(), file, out));
    }

    /** Leads that are open, for whoever may work on leads; nothing of it is sealed. */
    public List<Lead> open(int atMost) {
        return records.open(atMost);
    }

    /** The lead, if the one who asks may work on it; the attempt of anybody else is on record. */
    Lead requireHandler(String number) {
        Lead lead = records.ofNumber(number).orElseThrow(LeadRefusedException::notYours);
        if (!LeadRules.mayHandle(reader(), lead, accused(lead))) {
            trail.refused(new AuditEntry(
                    clock.instant(),
                    user.id().orElse(null),
                    "LEAD_READ",
                    lead.caseId(),
                    false,
                    LeadRefusedException.NOT_YOURS,
                    "无权查阅线索"));
            throw LeadRefusedException.notYours();
        }
        return lead;
    }

    /** Whom a lead is about, for the rules only. */
    Accused accused(Lead lead) {
        return accused(sealed.of(lead.id()));
    }

    void record(Lead lead, String action, String text) {
        trail.done(new AuditEntry(clock.instant(), user.id().orElse(null), action, lead.caseId(), true, null, text));
    }

    /** The last word counts: a unit that was not known is named later. */
    private Accused accused(List<SealedText> texts) {
        return all(texts, SealedKind.ACCUSED)
                .reduce((earlier, later) -> later)
                .map(text -> json.read(text, Accused.class))
                .orElseThrow(LeadRefusedException::notYours);
    }

    private Reader reader() {
        String id = user.id().orElse("");
        return new Reader(id, names.of(List.of(id)).apply(id), Set.copyOf(user.groups()));
    }

    private static Optional<String> first(List<SealedText> texts, SealedKind kind) {
        return all(texts, kind).findFirst();
    }

    private static Stream<String> all(List<SealedText> texts, SealedKind kind) {
        return texts.stream().filter(text -> text.kind() == kind).map(SealedText::text);
    }

    /**
     * A lead, opened.
     *
     * @param reporter null if it is anonymous
     * @param evidence files, without their contents
     * @param notes what was written while working on it
     */
    public record LeadFile(
            Lead lead,
            Reporter reporter,
            Accused accused,
            String content,
            List<Evidence> evidence,
            List<SealedText> notes) {

        /** What is in it is not to be printed by accident. */
        @Override
        public String toString() {
            return "LeadFile[" + lead.number() + "]";
        }
    }
}
