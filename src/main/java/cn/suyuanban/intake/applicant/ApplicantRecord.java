package cn.suyuanban.intake.applicant;

import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.Notice;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Records what an applicant did or tried, under no name: who it is stands in the case. */
@Component
class ApplicantRecord {

    private final AuditTrail trail;
    private final Clock clock;

    ApplicantRecord(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    void done(String action, String caseId, String text) {
        trail.done(new AuditEntry(clock.instant(), Notice.APPLICANT, action, caseId, true, null, text));
    }

    /** The refusal, recorded already. */
    ActRefusedException refuse(String action, String caseId, ActRefusedException refusal) {
        trail.refused(new AuditEntry(
                clock.instant(), Notice.APPLICANT, action, caseId, false, refusal.code(), refusal.text()));
        return refusal;
    }
}
