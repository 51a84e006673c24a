package cn.suyuanban.intake;

import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseSteps;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Closes a case (办结), once: what its process does after that, waiting for a rating or checking a commitment, is no longer
 * part of the time the county promised, and does not change the outcome.
 */
@Component
public class CaseClosing {

    private final CaseFiles files;
    private final CaseSteps steps;
    private final EndedCase ended;
    private final Clock clock;

    CaseClosing(CaseFiles files, CaseSteps steps, EndedCase ended, Clock clock) {
        this.files = files;
        this.steps = steps;
        this.ended = ended;
        this.clock = clock;
    }

    /** Closes a case that is open; one that is closed already keeps its outcome. */
    public void close(String caseId, String outcome) {
        if (files.find(caseId).filter(file -> file.closedAt() == null).isPresent()) {
            files.close(caseId, clock.instant(), outcome);
            steps.closeCase(caseId, clock.instant(), "COMPLETED");
        }
        ended.endWhatActsOn(caseId);
    }
}
