package cn.suyuanban.cockpit.receipt;

import cn.suyuanban.cockpit.CaseNotFoundException;
import cn.suyuanban.cockpit.CaseReaders;
import cn.suyuanban.cockpit.CaseReaders.ReadCase;
import cn.suyuanban.document.Documents;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.intake.TrackingCodes;
import cn.suyuanban.lead.LeadIntake;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receipts (收件回执) for applicants who came to the counter, or who lost their code.
 *
 * <p>Codes are kept as hashes, so a receipt brings a new one and voids the old; that is on record, since it opens the case.
 */
@Component
class CounterReceipts {

    private final CaseReaders readers;
    private final LeadIntake leads;
    private final TrackingCodes codes;
    private final Documents documents;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    CounterReceipts(
            CaseReaders readers,
            LeadIntake leads,
            TrackingCodes codes,
            Documents documents,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.readers = readers;
        this.leads = leads;
        this.codes = codes;
        this.documents = documents;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The receipt as a PDF, for a department that has or had a step of the case; the case may be closed. */
    @Transactional
    public byte[] print(String number) {
        ReadCase found = readers.read(number).orElseThrow(CaseNotFoundException::new);
        String caseId = found.file().id();
        String person = user.id().orElseThrow();
        if (!readers.hasPart(found)) {
            throw refused(ReceiptRefusedException.notYours(), caseId, person);
        }
        if (leads.ofCase(caseId).isPresent()) {
            throw refused(ReceiptRefusedException.sealed(), caseId, person);
        }
        audit.done(new AuditEntry(clock.instant(), person, "RECEIPT_PRINTED", caseId, true, null, "发出新查询码，原查询码作废"));
        return documents.receipt(caseId, codes.issue(caseId));
    }

    private ReceiptRefusedException refused(ReceiptRefusedException why, String caseId, String person) {
        audit.refused(new AuditEntry(
                clock.instant(),
                person,
                "RECEIPT_PRINTED",
                caseId,
                false,
                why.code(),
                why.getBody().getDetail()));
        return why;
    }
}
