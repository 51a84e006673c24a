package cn.suyuanban.deadline;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.ClockEvent;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Says so once when a step's limit ends after that of its case (环节时限晚于整件时限).
 *
 * <p>The step keeps the time its model gives it, but nobody may believe that the case has it too: the case stays due when it
 * was promised. A paused case is not compared, because its end is not known yet.
 */
@Component
class StepBeyondCase {

    private final CaseFiles files;
    private final ClockLog log;

    StepBeyondCase(CaseFiles files, ClockLog log) {
        this.files = files;
        this.log = log;
    }

    /** Looks at a step that begins. */
    void opened(CaseStep step) {
        files.find(step.caseId())
                .filter(file -> file.clock() == CaseFile.Clock.RUNNING && beyond(step, file.promisedDue()))
                .ifPresent(file -> say(step, file.promisedDue()));
    }

    /** Looks at a step that moved together with its case; one that lay beyond before has been named already. */
    void moved(CaseStep before, Instant caseBefore, CaseStep after, Instant caseAfter) {
        if (!beyond(before, caseBefore) && beyond(after, caseAfter)) {
            say(after, caseAfter);
        }
    }

    private static boolean beyond(CaseStep step, Instant caseDue) {
        return step.scope() == CaseStep.Scope.STEP
                && caseDue != null
                && step.dueAt().isAfter(caseDue);
    }

    private void say(CaseStep step, Instant caseDue) {
        String text = "环节“%s”的时限到 %s，晚于整件承诺时限 %s；整件时限不变，请提前办结本环节"
                .formatted(step.name(), TimeWords.moment(step.dueAt()), TimeWords.moment(caseDue));
        log.event(step.caseId(), ClockEvent.Kind.STEP_BEYOND_CASE, null, text);
    }
}
